package org.jiping;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Jiping: government budget performance evaluation, from workbook to score to report.
 */
@SpringBootApplication
public class JipingApplication {

	public static void main(String[] args) {
		SpringApplication.run(JipingApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemDefaultZone();
	}

}
