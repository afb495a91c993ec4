package org.jiping.report.html;

import java.util.List;
import java.util.function.Function;

import org.jiping.report.document.Block;
import org.jiping.report.document.DocumentWriter;
import org.jiping.report.document.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a report as HTML in which every figure leads to where it came from.
 */
public final class HtmlDocumentWriter implements DocumentWriter {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final StringBuilder html = new StringBuilder();

	private final Function<String, @Nullable String> addresses;

	private final Function<String, @Nullable Place> places;

	private HtmlDocumentWriter(Function<String, @Nullable String> addresses, Function<String, @Nullable Place> places) {
		this.addresses = addresses;
		this.places = places;
	}

	/**
	 * Writes a report.
	 * @param blocks the report
	 * @param addresses the page a reference leads to, null for none
	 * @param places where a paragraph is edited, null where nobody may
	 * @return HTML for inside a page
	 */
	public static String write(List<Block> blocks, Function<String, @Nullable String> addresses,
			Function<String, @Nullable Place> places) {
		HtmlDocumentWriter writer = new HtmlDocumentWriter(addresses, places);
		blocks.forEach((block) -> block.writeTo(writer));
		return writer.html.toString();
	}

	@Override
	public void cover(Block.Cover cover) {
		this.html.append("<div class=\"cover\"><h1>")
			.append(String.join("<br>", cover.title().stream().map(HtmlDocumentWriter::escape).toList()))
			.append("</h1>");
		cover.lines().forEach((line) -> this.html.append("<div>").append(escape(line)).append("</div>"));
		this.html.append("</div>");
	}

	@Override
	public void title(Block.Title title) {
		this.html.append("<p class=\"title\">")
			.append(String.join("<br>", title.lines().stream().map(HtmlDocumentWriter::escape).toList()))
			.append("</p>");
	}

	@Override
	public void contents(Block.Contents contents) {
		// The page shows its own contents beside the report.
	}

	@Override
	public void heading(Block.Heading heading) {
		int level = Math.min(heading.level() + 1, 5);
		this.html.append("<h")
			.append(level)
			.append(" id=\"")
			.append(heading.anchor())
			.append("\">")
			.append(escape(heading.text()))
			.append("</h")
			.append(level)
			.append('>');
	}

	@Override
	public void turn(Block.Turn turn) {
		// A page of the browser has no side to lie on.
	}

	@Override
	public void paragraph(Block.Paragraph paragraph) {
		String style = switch (paragraph.style()) {
			case BODY -> "";
			case FLUSH -> " class=\"flush\"";
			case RIGHT -> " class=\"right\"";
			case CENTRED -> " class=\"centred\"";
		};
		Place place = (paragraph.place() != null) ? this.places.apply(paragraph.place()) : null;
		if (paragraph.unwritten()) {
			if (place != null) {
				this.html
					.append(place.optional() ? "<p class=\"unwritten optional\"><a href=\""
							: "<p class=\"unwritten\"><a href=\"")
					.append(escape(place.address()))
					.append("\">")
					.append(escape(place.title()))
					.append("</a></p>");
			}
			return;
		}
		this.html.append("<p").append(style).append('>');
		for (Span span : paragraph.spans()) {
			String words = linked(span.text(), span.reference());
			this.html.append(span.strong() ? "<strong>" + words + "</strong>" : words);
		}
		if (place != null) {
			this.html.append(pen(place, "edit"));
		}
		this.html.append("</p>");
	}

	@Override
	public void table(Block.Table table) {
		if (!table.caption().isEmpty()) {
			this.html.append("<p class=\"caption\">").append(escape(table.caption())).append("</p>");
		}
		if (!table.unit().isEmpty()) {
			this.html.append("<p class=\"unit\">").append(escape(table.unit())).append("</p>");
		}
		boolean form = table.form();
		this.html.append(form ? "<div class=\"scroll\"><table class=\"jp-form\">" : "<div class=\"scroll\"><table>");
		if (form) {
			int sum = table.columns().stream().mapToInt(Block.Column::width).sum();
			this.html.append("<colgroup>");
			table.columns()
				.forEach((
						column) -> this.html.append("<col width=\"").append(100 * column.width() / sum).append("%\">"));
			this.html.append("</colgroup>");
		}
		else {
			this.html.append("<thead><tr>");
			table.columns()
				.forEach((column) -> this.html.append("<th>").append(escape(column.title())).append("</th>"));
			this.html.append("</tr></thead>");
		}
		this.html.append("<tbody>");
		for (Block.Row row : table.rows()) {
			this.html.append(row.strong() ? "<tr class=\"fw-bold\">" : "<tr>");
			for (int c = 0; c < row.cells().size(); c++) {
				Block.Cell cell = row.cells().get(c);
				if (cell != null) {
					String kind = (cell.right(table.columns().get(c)) ? "n "
							: (form && cell.brief()) ? "text-center " : "")
							+ ((cell.depth() > 0) ? "jp-d" + Math.min(cell.depth(), 8) : "");
					this.html.append(kind.isEmpty() ? "<td" : "<td class=\"" + kind.strip() + "\"");
					this.html.append(span("rowspan", cell.rows())).append(span("colspan", cell.columns()));
					this.html.append('>').append(linked(cell.text(), cell.reference())).append("</td>");
				}
			}
			this.html.append("</tr>");
		}
		this.html.append("</tbody></table></div>");
	}

	@Override
	public void chart(Block.Chart chart) {
		this.html.append("<div class=\"jp-chart\" role=\"img\" aria-label=\"")
			.append(escape(chart.caption()))
			.append("\" data-chart=\"")
			.append(escape(JSON.writeValueAsString(chart)))
			.append("\"></div><p class=\"caption\">")
			.append(escape(chart.caption()))
			.append("</p>");
	}

	private String linked(String text, @Nullable String reference) {
		if (reference != null && reference.startsWith(Block.Cell.PLACE)) {
			return written(text, this.places.apply(reference.substring(Block.Cell.PLACE.length())));
		}
		String escaped = escape(text).replace("\n", "<br>");
		String address = (reference != null) ? this.addresses.apply(reference) : null;
		return (address != null) ? "<a class=\"ref\" href=\"" + escape(address) + "\">" + escaped + "</a>" : escaped;
	}

	/** A cell that people write at a place of its own. */
	private static String written(String text, @Nullable Place place) {
		String words = escape(text).replace("\n", "<br>");
		return (place == null) ? words : words + pen(place, text.isEmpty() && !place.optional() ? "open" : "edit");
	}

	private static String pen(Place place, String kind) {
		return "<a class=\"" + kind + " no-print\" href=\"" + escape(place.address()) + "\" title=\""
				+ escape(place.title()) + "\">✎</a>";
	}

	/**
	 * Where a paragraph is edited.
	 *
	 * @param address the page
	 * @param title what the link says
	 * @param optional whether nothing need be written there
	 */
	public record Place(String address, String title, boolean optional) {
	}

	/**
	 * How many rows or columns a cell takes.
	 * @param name rowspan or colspan
	 * @param cells how many
	 * @return the attribute, empty for one
	 */
	static String span(String name, int cells) {
		return (cells > 1) ? " " + name + "=\"" + cells + "\"" : "";
	}

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
