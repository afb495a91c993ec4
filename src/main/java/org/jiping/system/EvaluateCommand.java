package org.jiping.system;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jiping.account.Role;
import org.jiping.account.Viewer;
import org.jiping.evaluation.CaseId;
import org.jiping.intake.IntakeManagement;
import org.jiping.intake.IntakeReport;
import org.jiping.intake.ProblemText;
import org.jiping.problem.Problem;
import org.jiping.problem.RefusedException;
import org.jiping.report.ReportManagement;
import org.jiping.report.ReportPapers;
import org.jiping.scoring.ScoreManagement;
import org.jiping.scoring.ScoreTree;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code evaluate CASE.xlsx … --out DIR}: the same road as in the browser, into files. It
 * works in a database of its own, so that nothing stored elsewhere is touched.
 */
public final class EvaluateCommand {

	/** First word of the command line. */
	public static final String NAME = "evaluate";

	/** At least one workbook was refused. */
	static final int REFUSED = 2;

	/** The command line could not be understood. */
	static final int USAGE = 64;

	private static final Viewer OPERATOR = new Viewer("evaluate", Role.BUREAU, null);

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Class<?> application;

	private final PrintStream out;

	public EvaluateCommand(Class<?> application, PrintStream out) {
		this.application = application;
		this.out = out;
	}

	/**
	 * Runs the command.
	 * @param arguments the words after {@code evaluate}
	 * @return exit code: 0, or 2 if a workbook was refused
	 * @throws IOException if a file cannot be read or written
	 */
	public int run(List<String> arguments) throws IOException {
		List<Path> workbooks = new ArrayList<>();
		Path target = null;
		for (int i = 0; i < arguments.size(); i++) {
			if (arguments.get(i).equals("--out") && i + 1 < arguments.size()) {
				target = Path.of(arguments.get(++i));
			}
			else {
				workbooks.add(Path.of(arguments.get(i)));
			}
		}
		if (workbooks.isEmpty() || target == null || !workbooks.stream().allMatch(Files::isRegularFile)) {
			this.out.println("evaluate CASE.xlsx [CASE.xlsx ...] --out DIR");
			return USAGE;
		}
		Path database = Files.createTempDirectory("jiping-evaluate");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
			.web(WebApplicationType.NONE)
			.run("--" + NoDatabaseGiven.OWN_DATABASE + "=true", "--jiping.database.directory=" + database,
					"--logging.level.root=warn", "--spring.main.banner-mode=off")) {
			boolean refused = false;
			for (Path workbook : workbooks) {
				refused |= !alone(workbook, folder(workbook, workbooks, target), context);
			}
			return refused ? REFUSED : 0;
		}
		finally {
			FileSystemUtils.deleteRecursively(database);
		}
	}

	/**
	 * One workbook writes into the folder itself, several into a folder each, named like
	 * their files.
	 */
	private static Path folder(Path workbook, List<Path> workbooks, Path target) {
		if (workbooks.size() == 1) {
			return target;
		}
		Map<String, Integer> seen = new HashMap<>();
		for (Path each : workbooks) {
			String name = String.valueOf(each.getFileName()).replaceFirst("\\.[^.]*$", "");
			int number = seen.merge(name, 1, Integer::sum);
			if (each == workbook) {
				return target.resolve((number == 1) ? name : name + "-" + number);
			}
		}
		return target;
	}

	/**
	 * Evaluates a workbook in a transaction that is rolled back, so that several
	 * workbooks of one case do not meet.
	 */
	private boolean alone(Path workbook, Path folder, ConfigurableApplicationContext context) {
		TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		return Boolean.TRUE.equals(transaction.execute((status) -> {
			status.setRollbackOnly();
			try {
				return evaluate(workbook, folder, context);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}));
	}

	private boolean evaluate(Path workbook, Path folder, ConfigurableApplicationContext context) throws IOException {
		Files.createDirectories(folder);
		ProblemText problems = context.getBean(ProblemText.class);
		JsonMapper json = context.getBean(JsonMapper.class);
		String name = String.valueOf(workbook.getFileName());
		try {
			IntakeReport report = context.getBean(IntakeManagement.class)
				.open(name, Files.readAllBytes(workbook), OPERATOR);
			write(folder.resolve("problems.json"), json, problems.say(report.warnings(), LANGUAGE));
			CaseId id = report.caseId();
			ScoreTree.Tree tree = context.getBean(ScoreTree.class)
				.write(context.getBean(ScoreManagement.class).score(id, OPERATOR), LANGUAGE);
			write(folder.resolve("score.json"), json, tree);
			ReportPapers papers = context.getBean(ReportManagement.class).draft(id, OPERATOR);
			Files.write(folder.resolve("report.docx"), papers.word());
			Files.write(folder.resolve("report.pdf"), papers.pdf());
			this.out.println(message(context, "command.evaluated", name, tree.strict(), tree.adopted(), tree.grade(),
					folder.toString()));
			return true;
		}
		catch (RefusedException ex) {
			List<Problem> found = ex.problems().all();
			List<ProblemText.Line> lines = problems.say(found, LANGUAGE);
			write(folder.resolve("problems.json"), json, lines);
			this.out.println(message(context, "command.refused", name, String.valueOf(lines.size())));
			for (int i = 0; i < lines.size(); i++) {
				this.out.println("  " + lines.get(i).code() + " " + found.get(i).location() + " "
						+ lines.get(i).message() + " " + lines.get(i).repair());
			}
			return false;
		}
	}

	private static void write(Path file, JsonMapper json, Object content) throws IOException {
		Files.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
	}

	private static String message(ConfigurableApplicationContext context, String key, String... arguments) {
		return context.getBean(MessageSource.class).getMessage(key, arguments, LANGUAGE);
	}

}
