package org.jiping.indicator;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

	/** What one cell of Excel can hold, with room to spare. */
	private static final int LONGEST_CELL = 32_000;

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
			return parse(file, text(file, bytes));
		}
		Problems problems = new Problems();
		Optional<EditionDocument> document = this.reader.read(file, bytes, problems);
		if (document.isEmpty() || problems.refuse()) {
			throw new RefusedException(problems);
		}
		return document.get();
	}

	private static String text(String file, byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			Problems problems = new Problems();
			problems.add(EditionProblem.NOT_UTF8, Location.file(file), null);
			throw new RefusedException(problems);
		}
	}

	/**
	 * The text under which a document is kept, read back once before it is.
	 * @param document the document
	 * @return YAML; {@link RefusedException} if it is too large or too deep to be read
	 * again
	 */
	String kept(EditionDocument document) {
		String text = document.yaml();
		if (text.length() > LARGEST) {
			Problems problems = new Problems();
			problems.add(EditionProblem.NOT_AN_EDITION, Location.NOWHERE, null);
			throw new RefusedException(problems);
		}
		parse(document.text("key"), text);
		return text;
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

	/**
	 * An edition as a workbook, read back once before it is given out.
	 * @param document the edition, faults included
	 * @return the .xlsx file; {@link RefusedException} naming what a workbook cannot
	 * hold, such as two criteria of one code
	 */
	byte[] workbook(EditionDocument document) {
		Problems problems = new Problems();
		if (document.yaml().lines().anyMatch((line) -> line.length() > LONGEST_CELL)) {
			problems.add(EditionProblem.NOT_FOR_EXCEL, Location.NOWHERE, document.text("key"));
			throw new RefusedException(problems);
		}
		byte[] workbook = this.writer.write(document, this.measures.offers());
		Problems reading = new Problems();
		EditionDocument again = this.reader.read("workbook", workbook, reading)
			.orElseGet(() -> new EditionDocument(new LinkedHashMap<>()));
		if (reading.refuse() || !again.equals(document)) {
			EditionComparison.compare(document, again)
				.forEach((entry) -> problems.add(EditionProblem.NOT_FOR_EXCEL,
						new Location(null, entry.id(), entry.differences().get(0).field()),
						entry.differences().get(0).left()));
			if (problems.isEmpty()) {
				problems.add(EditionProblem.NOT_FOR_EXCEL, Location.NOWHERE, document.text("key"));
			}
			throw new RefusedException(problems);
		}
		return workbook;
	}

}
