package org.jiping;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manners of the house.
 */
class ArchitectureTests {

	private static final JavaClasses HOUSE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.jiping");

	private static final String[] BUSINESS = { "org.jiping.quantity..", "org.jiping.measure..", "org.jiping.scoring..",
			"org.jiping.indicator..", "org.jiping.budget..", "org.jiping.asset..", "org.jiping.staffing..",
			"org.jiping.target..", "org.jiping.survey..", "org.jiping.finding..", "org.jiping.check.." };

	@Test
	void theGuardSeesTheHouse() {
		assertThat(HOUSE.size()).isGreaterThan(150);
		assertThat(HOUSE.contain("org.jiping.scoring.rule.LinearRule")).isTrue();
	}

	@Test
	void webTypesStayInWebAndSystem() {
		check(noClasses().that()
			.resideOutsideOfPackages("org.jiping..web..", "org.jiping.system..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet.."));
	}

	@Test
	void rulesSectionsAndDocumentsArePlain() {
		check(noClasses().that()
			.resideInAnyPackage("org.jiping.scoring.rule..", "org.jiping.report.section..",
					"org.jiping.report.document..", "org.jiping.quantity")
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta..", "org.apache.poi..", "com.lowagie.."));
	}

	@Test
	void poiStaysWithWorkbooksAndWord() {
		check(noClasses().that()
			.resideOutsideOfPackages("org.jiping.intake.workbook..", "org.jiping.report.word..",
					"org.jiping.check.word..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.poi..", "org.openxmlformats.."));
	}

	@Test
	void openPdfStaysWithPdf() {
		check(noClasses().that()
			.resideOutsideOfPackage("org.jiping.report.pdf..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.lowagie.."));
	}

	@Test
	void noFigureIsBinaryFloatingPoint() {
		check(noFields().that()
			.areDeclaredInClassesThat()
			.resideInAnyPackage(BUSINESS)
			.should()
			.haveRawType(double.class)
			.orShould()
			.haveRawType(float.class)
			.orShould()
			.haveRawType(Double.class));
		check(noMethods().that()
			.areDeclaredInClassesThat()
			.resideInAnyPackage(BUSINESS)
			.should()
			.haveRawReturnType(double.class)
			.orShould()
			.haveRawReturnType(float.class));
	}

	@Test
	void nobodyAsksTheMachineForTheTime() {
		check(noClasses().should()
			.callMethod(java.time.Instant.class, "now")
			.orShould()
			.callMethod(java.time.LocalDate.class, "now")
			.orShould()
			.callMethod(java.time.LocalDateTime.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis"));
	}

	@Test
	void noRoomHasANameThatSaysNothing() {
		check(noClasses().should()
			.resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..dto..", "..manager.."));
	}

	@Test
	void repositoriesAndControllersAreNotPublic() {
		check(classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
		check(classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate());
	}

	@Test
	void nothingIsInjectedIntoFields() {
		check(fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired"));
	}

	private static void check(ArchRule rule) {
		rule.check(HOUSE);
	}

}
