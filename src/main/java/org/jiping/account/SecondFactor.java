package org.jiping.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;

import javax.crypto.KeyGenerator;
import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/**
 * One-time codes of an authenticator (RFC 6238): six digits, half a minute each, the one
 * before and the one after are taken too.
 */
@Component
public class SecondFactor {

	private static final String ISSUER = "Jiping";

	private static final int BITS = 160;

	private final TimeBasedOneTimePasswordGenerator codes;

	private final Clock clock;

	SecondFactor(Clock clock) {
		this.clock = clock;
		this.codes = new TimeBasedOneTimePasswordGenerator();
	}

	String secret() {
		try {
			KeyGenerator generator = KeyGenerator.getInstance(this.codes.getAlgorithm());
			generator.init(BITS);
			return new Base32().encodeToString(generator.generateKey().getEncoded());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Secret shown(String secret, String username) {
		String address = "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(username, StandardCharsets.UTF_8)
				+ "?secret=" + secret + "&issuer=" + ISSUER;
		try {
			BitMatrix dots = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
			StringBuilder path = new StringBuilder();
			for (int y = 0; y < dots.getHeight(); y++) {
				for (int x = 0; x < dots.getWidth(); x++) {
					if (dots.get(x, y)) {
						path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
					}
				}
			}
			return new Secret(secret, path.toString(), dots.getWidth());
		}
		catch (WriterException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Whether a code is the present one.
	 * @param secret the secret
	 * @param code the code
	 * @return true if it is, or was half a minute ago, or will be
	 */
	boolean matches(String secret, String code) {
		Instant now = this.clock.instant();
		return IntStream.rangeClosed(-1, 1)
			.mapToObj((step) -> now.plus(this.codes.getTimeStep().multipliedBy(step)))
			.anyMatch((at) -> code(secret, at).equals(code.strip()));
	}

	/**
	 * The code of a moment.
	 * @param secret the secret
	 * @param at the moment
	 * @return six digits
	 */
	public String code(String secret, Instant at) {
		try {
			return this.codes.generateOneTimePasswordString(
					new SecretKeySpec(new Base32().decode(secret), this.codes.getAlgorithm()), at);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A secret as it is handed to an authenticator.
	 *
	 * @param text to be typed
	 * @param dots to be scanned: the dark squares as an SVG path
	 * @param size squares along each side
	 */
	public record Secret(String text, String dots, int size) {
	}

}
