package org.jiping.indicator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.jiping.measure.MeasureCatalogue;
import org.jiping.problem.Location;
import org.jiping.problem.Problems;
import org.jiping.problem.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Editions as files: YAML and Excel, in and out.
 */
@Component
class EditionFiles {

	/** Largest text of an edition, in bytes. */
	private static final int LARGEST = 2_000_000;

	private final EditionWorkbookReader reader;

	private final EditionWorkbookWriter writer;

	private final MeasureCatalogue measures;

	EditionFiles(EditionWorkbookReader reader, EditionWorkbookWriter writer, MeasureCatalogue measures) {
		this.reader = reader;
		this.writer = writer;
		this.measures = measures;
	}

	/**
	 * Reads an edition, faults included.
	 * @param file name of the file, .yaml or .xlsx
	 * @param bytes the file
	 * @return the document; {@link RefusedException} if no edition can be made out in it
	 */
	EditionDocument read(String file, byte[] bytes) {
		if (file.toLowerCase(Locale.ROOT).matches(".+\\.ya?ml")) {
			if (bytes.length > LARGEST) {
				Problems problems = new Problems();
				problems.add(EditionProblem.NOT_AN_EDITION, Location.file(file), null);
				throw new RefusedException(problems);
			}
			return parse(file, new String(bytes, StandardCharsets.UTF_8));
		}
		Problems problems = new Problems();
		Optional<EditionDocument> document = this.reader.read(file, bytes, problems);
		if (document.isEmpty() || problems.refuse()) {
			throw new RefusedException(problems);
		}
		return document.get();
	}

	/**
	 * Reads YAML.
	 * @param name name of the file or edition, for messages
	 * @param source the text
	 * @return the document; {@link RefusedException} if it is none
	 */
	EditionDocument parse(String name, String source) {
		Problems problems = new Problems();
		return EditionDocument.parse(name, source, problems).orElseThrow(() -> new RefusedException(problems));
	}

	byte[] workbook(EditionDocument document) {
		return this.writer.write(document, this.measures.offers());
	}

}
