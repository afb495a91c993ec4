package org.jiping;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is stored by an older version is still there, in its new form, after an update.
 */
@JipingTest
class MigrationTests {

	private static final String CASE = "00000000-0000-0000-0000-00000000000a";

	private static final String OTHER = "00000000-0000-0000-0000-00000000000b";

	@Autowired
	private DataSource shared;

	@Autowired
	private Environment environment;

	private final String name = "older_" + UUID.randomUUID().toString().replace('-', '_');

	private DriverManagerDataSource older;

	@BeforeEach
	void anEmptyDatabase() throws SQLException {
		try (Connection connection = this.shared.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create database " + this.name);
			String url = connection.getMetaData().getURL();
			this.older = new DriverManagerDataSource(url.replaceFirst("(//[^/]+/)[^?]*", "$1" + this.name),
					this.environment.getRequiredProperty("spring.datasource.username"),
					this.environment.getProperty("spring.datasource.password", ""));
		}
	}

	@AfterEach
	void away() throws SQLException {
		try (Connection connection = this.shared.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("drop database " + this.name + " with (force)");
		}
	}

	private void migrate(String version) {
		Flyway.configure().dataSource(this.older).locations("classpath:db/migration").target(version).load().migrate();
	}

	/** Rows of one table, without those they would refer to. */
	private void insert(String... statements) throws SQLException {
		try (Connection connection = this.older.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			for (String each : statements) {
				statement.execute(each);
			}
		}
	}

	private List<String> read(String query) throws SQLException {
		List<String> lines = new ArrayList<>();
		try (Connection connection = this.older.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				lines.add(rows.getString(1));
			}
		}
		return lines;
	}

	private static String paragraph(String id, int position, String section, int line, String words) {
		return "insert into narrative_paragraph (case_id, position, section, line_no, paragraph) values ('" + id + "', "
				+ position + ", '" + section + "', " + line + ", '" + words + "')";
	}

	private static String texts(String id) {
		return "insert into report_texts (case_id, version) values ('" + id + "', 0)";
	}

	private static String version(String id, String place, int number, String words, String by) {
		return "insert into narrative_version (case_id, place, version_no, content, written_at, written_by) values ('"
				+ id + "', '" + place + "', " + number + ", '" + words + "', timestamptz '2026-01-0" + number
				+ " 08:00:00+00', '" + by + "')";
	}

	@Test
	void theSixFieldsOfWorkBecomeOneTextUnderHeadings() throws SQLException {
		migrate("19");
		insert(anEvaluation(CASE, ""), anEvaluation(OTHER, "").replace("2020,", "2019,"), texts(CASE), texts(OTHER),
				paragraph(CASE, 0, "department.about", 1, "概况"), paragraph(CASE, 1, "work.service", 1, "服务一"),
				paragraph(CASE, 2, "work.employment", 1, "就业一"), paragraph(CASE, 3, "work.employment", 2, "就业二"),
				paragraph(CASE, 4, "goals.overall", 1, "目标"), paragraph(OTHER, 0, "department.about", 1, "别的概况"),
				version(CASE, "work.employment", 1, "就业一", "某人"),
				version(CASE, "work.employment", 2, "就业一\n就业二", "另一人"));
		migrate("latest");
		String of = "from narrative_paragraph where case_id = '" + CASE + "'";
		assertThat(read("select section || '|' || line_no || '|' || paragraph " + of + " order by position"))
			.containsExactly("department.about|1|概况", "goals.overall|1|目标", "work.done|1|## 就业创业服务", "work.done|2|就业一",
					"work.done|3|就业二", "work.done|4|## 人社服务", "work.done|5|服务一");
		assertThat(read("select position " + of + " order by position")).containsExactly("0", "1", "2", "3", "4", "5",
				"6");
		assertThat(read("select paragraph from narrative_paragraph where case_id = '" + OTHER + "'"))
			.containsExactly("别的概况");
		assertThat(read("select written_by || '|' || replace(content, chr(10), '/') from narrative_version "
				+ "where place = 'work.done'"))
			.containsExactly("另一人|## 就业创业服务/就业一/就业二/## 人社服务/服务一");
		assertThat(read("select content from narrative_version where place = 'work.employment' and version_no = 1"))
			.as("what was written before stays")
			.containsExactly("就业一");
	}

	@Test
	void casesGetAnEmptyProjectAndOneDepartmentMayHaveSeveralProjects() throws SQLException {
		migrate("20");
		insert(anEvaluation(CASE, ""));
		migrate("latest");
		assertThat(read("select project from evaluation_case")).containsExactly("");
		insert(anEvaluation(OTHER, "培训项目"));
		assertThat(read("select id from evaluation_case")).hasSize(2);
		assertThatThrownBy(() -> insert(anEvaluation(UUID.randomUUID().toString(), "培训项目")))
			.hasMessageContaining("evaluation_case_subject");
	}

	private static String anEvaluation(String id, String project) {
		String more = project.isEmpty() ? "" : ", project";
		return "insert into evaluation_case (id, version, department_id, agency_id, fiscal_year, edition_id, client, "
				+ "base_date, started, finished, status, opened_at, opened_by, changed_at" + more + ") values ('" + id
				+ "', 0, '" + CASE + "', '" + CASE + "', 2020, '" + CASE + "', '财政局', date '2020-12-31', "
				+ "date '2021-01-01', date '2021-02-01', 'OPEN', now(), 'x', now()"
				+ (project.isEmpty() ? "" : ", '" + project + "'") + ")";
	}

}
