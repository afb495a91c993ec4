package org.jiping.asset;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The classes of GB/T 14885, in its editions of 2010 and 2022, as the columns of table
 * 1-4: by the first signs of the code, or by the name of the class.
 */
@Component
class AssetClasses {

	private static final String WORD = "word.";

	private static final String VEHICLE = "vehicle.";

	private final Properties classes = new Properties();

	AssetClasses() {
		try (Reader reader = new InputStreamReader(
				new ClassPathResource("ledger/asset-classes.properties").getInputStream(), StandardCharsets.UTF_8)) {
			this.classes.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The class of an asset.
	 * @param code its class code, null where there is none
	 * @param name the name of its class, null where there is none
	 * @return the column of table 1-4, nothing where neither tells
	 */
	Optional<String> of(@Nullable String code, @Nullable String name) {
		if (code != null) {
			for (int length = code.length(); length > 0; length--) {
				String found = this.classes.getProperty(code.substring(0, length));
				if (found != null) {
					return Optional.of(found);
				}
			}
		}
		if (name == null) {
			return Optional.empty();
		}
		return this.classes.stringPropertyNames()
			.stream()
			.filter((key) -> key.startsWith(WORD) && name.contains(key.substring(WORD.length())))
			.max(Comparator.comparingInt(String::length))
			.map(this.classes::getProperty);
	}

	boolean vehicle(@Nullable String code, @Nullable String name) {
		boolean byCode = code != null && this.classes.stringPropertyNames()
			.stream()
			.anyMatch((key) -> key.startsWith(VEHICLE) && code.startsWith(key.substring(VEHICLE.length())));
		return byCode || (name != null && name.contains(this.classes.getProperty(VEHICLE + "word")));
	}

}
