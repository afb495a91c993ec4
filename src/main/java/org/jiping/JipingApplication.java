package org.jiping;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import javax.xml.transform.TransformerFactory;

import org.jiping.system.EvaluateCommand;
import org.jiping.system.VerifyRecordCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Jiping: government budget performance evaluation, from workbook to score to report.
 */
@SpringBootApplication
public class JipingApplication {

	static {
		// POI asks for a transformer for each part of each file it writes, and without a
		// name Java looks through every jar for one each time.
		String transformer = "javax.xml.transform.TransformerFactory";
		if (System.getProperty(transformer) == null) {
			System.setProperty(transformer, TransformerFactory.newDefaultInstance().getClass().getName());
		}
	}

	public static void main(String[] args) throws IOException {
		if (args.length > 0 && args[0].equals(EvaluateCommand.NAME)) {
			List<String> words = Arrays.asList(args).subList(1, args.length);
			System.exit(new EvaluateCommand(JipingApplication.class, System.out).run(words));
		}
		if (args.length > 0 && args[0].equals(VerifyRecordCommand.NAME)) {
			System.exit(new VerifyRecordCommand(JipingApplication.class, System.out)
				.run(Arrays.copyOfRange(args, 1, args.length)));
		}
		SpringApplication.run(JipingApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemDefaultZone();
	}

}
