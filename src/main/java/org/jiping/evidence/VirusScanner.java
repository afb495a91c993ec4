package org.jiping.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has a clamd look at a file before it is stored, where one is configured; one that does
 * not answer refuses the file, so that nothing slips in unseen.
 */
@Component
class VirusScanner {

	private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);

	private static final int PATIENCE = 30_000;

	private static final int PIECE = 64 * 1024;

	private final EvidenceSettings settings;

	VirusScanner(EvidenceSettings settings) {
		this.settings = settings;
	}

	boolean configured() {
		return this.settings.scanner() != null && !this.settings.scanner().isBlank();
	}

	/**
	 * Looks at a file.
	 * @param content its bytes
	 * @return name of what was found, nothing if it is clean
	 * @throws IOException if the scanner does not answer as one does
	 */
	Optional<String> scan(byte[] content) throws IOException {
		String[] place = String.valueOf(this.settings.scanner()).split(":");
		try (Socket socket = new Socket()) {
			socket.setSoTimeout(PATIENCE);
			socket.connect(new InetSocketAddress(place[0], Integer.parseInt(place[1])), PATIENCE);
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			for (int at = 0; at < content.length; at += PIECE) {
				int size = Math.min(PIECE, content.length - at);
				out.writeInt(size);
				out.write(content, at, size);
			}
			out.writeInt(0);
			out.flush();
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			answer = answer.replace("\0", "");
			if (answer.endsWith("FOUND")) {
				LOG.warn("The virus scanner found something in an upload: {}", answer);
				return Optional.of(answer.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""));
			}
			if (!answer.endsWith("OK")) {
				throw new IOException("unexpected answer of the virus scanner: " + answer);
			}
			return Optional.empty();
		}
	}

}
