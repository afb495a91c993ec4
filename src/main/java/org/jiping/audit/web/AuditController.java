package org.jiping.audit.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jiping.account.Viewer;
import org.jiping.audit.AuditTrail;
import org.jiping.audit.HistoryRoom;
import org.jiping.evaluation.CaseId;
import org.jiping.evaluation.CaseManagement;
import org.jiping.evaluation.EvaluationCase;
import org.jiping.intake.TableExport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The record as pages: everything for those who inspect, one case for its people.
 */
@Controller
class AuditController {

	/** Pages written into one workbook at most. */
	private static final int PAGES = 500;

	private final AuditTrail trail;

	private final CaseManagement cases;

	private final MessageSource messages;

	private final Clock clock;

	AuditController(AuditTrail trail, CaseManagement cases, MessageSource messages, Clock clock) {
		this.trail = trail;
		this.cases = cases;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/audit")
	String search(@ModelAttribute("form") AuditForm form, Viewer viewer, Model model) {
		model.addAttribute("entries", this.trail.search(form.query(form.page(), this.clock), viewer));
		model.addAttribute("subjects", this.trail.subjects(viewer));
		model.addAttribute("head", this.trail.head());
		model.addAttribute("size", AuditTrail.Query.SIZE);
		return "audit/search";
	}

	@PostMapping("/audit/verify")
	String verify(Viewer viewer, Model model) {
		model.addAttribute("verification", this.trail.verify(viewer));
		return "audit/verified";
	}

	@GetMapping("/audit/record.xlsx")
	void export(@ModelAttribute("form") AuditForm form, Viewer viewer, Locale locale, HttpServletResponse response)
			throws IOException {
		String title = this.messages.getMessage("audit.title", null, locale);
		List<AuditTrail.Entry> entries = this.trail.search(form.query(0, this.clock), viewer);
		response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(title + ".xlsx", StandardCharsets.UTF_8).build().toString());
		try (TableExport export = new TableExport(response.getOutputStream(), title)) {
			export.head(Stream
				.of("seq", "at", "who", "address", "action", "subject", "key", "old", "new", "request", "hash")
				.map((key) -> this.messages.getMessage("audit." + key, null, locale))
				.toList(), List.of(8, 24, 14, 16, 12, 18, 30, 60, 60, 40, 66));
			for (int page = 1; !entries.isEmpty() && page <= PAGES; page++) {
				entries.forEach((entry) -> export.row(List.of(String.valueOf(entry.seq()), entry.atText(), entry.who(),
						entry.address(), entry.action(), entry.subject(), entry.key(), entry.oldText(), entry.newText(),
						entry.request(), entry.hash()), Set.of()));
				entries = this.trail.search(form.query(page, this.clock), viewer);
			}
		}
	}

	@GetMapping("/cases/{id}/history")
	String history(@PathVariable String id, @RequestParam(defaultValue = "") List<String> subject,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int page, Viewer viewer,
			Model model) {
		EvaluationCase about = this.cases.read(CaseId.of(id), viewer);
		shown(about.called(), "/cases/" + about.id(), page, model);
		model.addAttribute("entries", this.trail.of(about.id(), subject, text.strip(), Math.max(0, page), viewer));
		model.addAttribute("self",
				UriComponentsBuilder.fromPath("/cases/{id}/history")
					.queryParam("subject", subject)
					.queryParam("text", text)
					.encode()
					.buildAndExpand(about.id())
					.toUriString());
		model.addAttribute("subjects", subject);
		return "audit/history";
	}

	@GetMapping("/history/{kind}/{key}")
	String history(@PathVariable String kind, @PathVariable String key, @RequestParam(defaultValue = "0") int page,
			Viewer viewer, Model model) {
		HistoryRoom.Thing thing = this.trail.thing(kind, key, viewer);
		shown(thing.title(), thing.address(), page, model);
		model.addAttribute("entries", this.trail.of(thing, Math.max(0, page), viewer));
		model.addAttribute("self", "/history/" + kind + "/" + key);
		model.addAttribute("subjects", thing.rows().stream().map(HistoryRoom.Rows::table).toList());
		return "audit/history";
	}

	private static void shown(String title, String address, int page, Model model) {
		model.addAttribute("thing", title);
		model.addAttribute("address", address);
		model.addAttribute("page", Math.max(0, page));
		model.addAttribute("size", AuditTrail.Query.SIZE);
	}

	/**
	 * What is searched for.
	 *
	 * @param who name somebody signed in with
	 * @param action what was done
	 * @param subject what it was done to
	 * @param caseId the case
	 * @param text words in it
	 * @param from first day
	 * @param to last day
	 * @param page page from 0
	 */
	record AuditForm(@Nullable String who, @Nullable String action, @Nullable String subject, @Nullable UUID caseId,
			@Nullable String text, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to, @Nullable Integer page) {

		AuditForm {
			page = (page != null) ? Math.max(0, page) : 0;
		}

		AuditTrail.Query query(@Nullable Integer page, Clock clock) {
			return new AuditTrail.Query(plain(this.who), plain(this.action),
					plain(this.subject).isEmpty() ? List.of() : List.of(plain(this.subject)), this.caseId,
					plain(this.text), start(this.from, clock),
					(this.to != null) ? start(this.to.plusDays(1), clock) : null, (page != null) ? page : 0);
		}

		private static String plain(@Nullable String text) {
			return (text != null) ? text.strip() : "";
		}

		private static @Nullable Instant start(@Nullable LocalDate day, Clock clock) {
			return (day != null) ? day.atStartOfDay(clock.getZone()).toInstant() : null;
		}

	}

}
