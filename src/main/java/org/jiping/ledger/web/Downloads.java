package org.jiping.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Answers that are files, written while they are made.
 */
final class Downloads {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private Downloads() {
	}

	static OutputStream workbook(HttpServletResponse response, String name) throws IOException {
		return begin(response, name, XLSX);
	}

	static OutputStream file(HttpServletResponse response, String name) throws IOException {
		return begin(response, name, MediaType.APPLICATION_OCTET_STREAM_VALUE);
	}

	private static OutputStream begin(HttpServletResponse response, String name, String type) throws IOException {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		return response.getOutputStream();
	}

}
