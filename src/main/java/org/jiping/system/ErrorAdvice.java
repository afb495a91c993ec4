package org.jiping.system;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jiping.account.NotAllowedException;
import org.jiping.evaluation.CaseClosedException;
import org.jiping.evaluation.CaseNotFoundException;
import org.jiping.indicator.EditionStateException;
import org.jiping.intake.SheetChangedException;
import org.jiping.ledger.ImportStateException;
import org.jiping.problem.ConflictException;
import org.jiping.problem.Problem;
import org.jiping.problem.ProblemWords;
import org.jiping.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure with a page, or for the API a status, that says what to do and
 * never what went on inside.
 */
@ControllerAdvice
class ErrorAdvice {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

	private static final Set<String> SECRET = Set.of("_csrf", "password", "again", "present", "code");

	/** Identifiers, figures and choices nobody typed as words. */
	private static final Pattern CHOSEN = Pattern.compile("[-0-9A-Za-z_.,:/]{0,40}");

	/** Fields shown at most; sheets show their own cells again. */
	private static final int SHOWN = 40;

	private final ProblemWords words;

	ErrorAdvice(ProblemWords words) {
		this.words = words;
	}

	@ExceptionHandler(CaseNotFoundException.class)
	Object notFound(HttpServletRequest request) {
		return answer(request, HttpStatus.NOT_FOUND, "not-found", "");
	}

	@ExceptionHandler(NotAllowedException.class)
	Object notAllowed(HttpServletRequest request) {
		return answer(request, HttpStatus.FORBIDDEN, "not-allowed", "");
	}

	@ExceptionHandler(CaseClosedException.class)
	Object closed(HttpServletRequest request) {
		return answer(request, HttpStatus.CONFLICT, "archived", "");
	}

	@ExceptionHandler({ OptimisticLockingFailureException.class, DataIntegrityViolationException.class,
			SheetChangedException.class, EditionStateException.class, ImportStateException.class })
	Object changed(HttpServletRequest request) {
		return answer(request, HttpStatus.CONFLICT, "changed", "");
	}

	@ExceptionHandler(MaxUploadSizeExceededException.class)
	Object tooLarge(HttpServletRequest request) {
		return answer(request, HttpStatus.CONTENT_TOO_LARGE, "too-large", "");
	}

	@ExceptionHandler(RefusedException.class)
	Object refused(HttpServletRequest request, RefusedException ex, Locale locale) {
		return said(request, HttpStatus.UNPROCESSABLE_CONTENT, "refused", ex.problems().all(), locale);
	}

	@ExceptionHandler(ConflictException.class)
	Object conflict(HttpServletRequest request, ConflictException ex, Locale locale) {
		return said(request, HttpStatus.CONFLICT, "conflict", List.of(ex.problem()), locale);
	}

	@ExceptionHandler({ TypeMismatchException.class, MultipartException.class })
	Object malformed(HttpServletRequest request) {
		return answer(request, HttpStatus.BAD_REQUEST, "bad-request", "");
	}

	@ExceptionHandler(Exception.class)
	@Nullable Object anything(HttpServletRequest request, Exception ex) {
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			// Nobody is there any more to be answered.
			LOG.debug("A browser went away", ex);
			return null;
		}
		if (ex instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
			HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
			return answer(request, status, (status == HttpStatus.NOT_FOUND) ? "not-found" : "bad-request", "");
		}
		String reference = UUID.randomUUID().toString().substring(0, 8);
		LOG.error("Unexpected failure, reference {}", reference, ex);
		return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", reference);
	}

	private Object said(HttpServletRequest request, HttpStatus status, String kind, List<Problem> problems,
			Locale locale) {
		Object answer = answer(request, status, kind, "");
		if (answer instanceof ModelAndView page) {
			page.addObject("problems", this.words.say(problems, locale));
		}
		return answer;
	}

	private static Object answer(HttpServletRequest request, HttpStatus status, String kind, String reference) {
		if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
			return ResponseEntity.status(status).body(new Failure(status.value(), kind, reference));
		}
		ModelAndView page = new ModelAndView("error/failure", status);
		page.addObject("typed", typed(request));
		page.addObject("kind", kind);
		page.addObject("reference", reference);
		return page;
	}

	/**
	 * What somebody wrote into the form, so that it is not lost with it; never a secret.
	 */
	private static List<String> typed(HttpServletRequest request) {
		if (!request.getMethod().equals("POST")) {
			return List.of();
		}
		return request.getParameterMap()
			.entrySet()
			.stream()
			.filter((field) -> !SECRET.contains(field.getKey()))
			.flatMap((field) -> Stream.of(field.getValue()))
			.map(String::strip)
			.filter((value) -> !value.isEmpty() && !CHOSEN.matcher(value).matches())
			.limit(SHOWN)
			.toList();
	}

	/**
	 * What the API says about a failure.
	 *
	 * @param status HTTP status
	 * @param kind what kind of failure
	 * @param reference number to quote, empty unless the failure was unexpected
	 */
	record Failure(int status, String kind, String reference) {
	}

}
