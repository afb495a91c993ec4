package org.jiping.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.lowagie.text.pdf.BaseFont;

/**
 * The fonts that travel with the application (made of Noto and Liberation, SIL Open Font
 * License), read once and embedded as subsets.
 */
final class ReportFonts {

	/** Running text, in place of 仿宋. */
	static final BaseFont TEXT = read("JipingSerifSC-Regular.ttf");

	/** Headings, in place of 黑体. */
	static final BaseFont HEADING = read("JipingSansSC-Bold.ttf");

	private ReportFonts() {
	}

	private static BaseFont read(String name) {
		try (InputStream in = ReportFonts.class.getResourceAsStream("/report/fonts/" + name)) {
			if (in == null) {
				throw new IllegalStateException("no font " + name);
			}
			return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
