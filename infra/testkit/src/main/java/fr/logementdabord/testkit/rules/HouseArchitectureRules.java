package fr.logementdabord.testkit.rules;

import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * What holds in every service, checked on its compiled classes.
 */
public final class HouseArchitectureRules {

	private static final String[] BELOW_EVERY_SERVICE = { "fr.logementdabord.web", "fr.logementdabord.inbox",
			"fr.logementdabord.documents", "fr.logementdabord.eventing" };

	private HouseArchitectureRules() {
	}

	/**
	 * Checks the classes of a root package.
	 * @throws AssertionError naming the rule and the place that breaks it
	 */
	public static void check(String rootPackage) {
		JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages(rootPackage);
		if (classes.isEmpty()) {
			throw new AssertionError("No class below " + rootPackage);
		}
		for (ArchRule rule : rules(rootPackage)) {
			rule.allowEmptyShould(true).check(classes);
		}
		everyPackageIsNullMarked(classes, rootPackage);
		PatternRules.check(classes);
		PatternRules.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages(BELOW_EVERY_SERVICE));
	}

	private static void everyPackageIsNullMarked(JavaClasses classes, String rootPackage) {
		String unmarked = classes.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.map(JavaClass::getPackage)
			.distinct()
			.filter((place) -> !place.isAnnotatedWith(NullMarked.class))
			.map(JavaPackage::getName)
			.sorted()
			.collect(Collectors.joining(", "));
		if (!unmarked.isEmpty()) {
			throw new AssertionError("Packages without @NullMarked below " + rootPackage + ": " + unmarked);
		}
	}

	private static ArchRule[] rules(String root) {
		return new ArchRule[] {
				classes().that()
					.resideInAPackage("..domain..")
					.should()
					.onlyDependOnClassesThat()
					.resideInAnyPackage("java..", "fr.logementdabord.decider..", "org.jspecify..", root + ".domain..")
					.as("the domain knows java and the decider only"),
				noClasses().that()
					.resideInAPackage("..domain..")
					.should()
					.callMethod(java.time.Instant.class, "now")
					.orShould()
					.callMethod(java.time.LocalDate.class, "now")
					.orShould()
					.callMethod(java.util.UUID.class, "randomUUID")
					.orShould()
					.dependOnClassesThat()
					.belongToAnyOf(java.time.Clock.class, java.util.Random.class)
					.as("times and ids come into the domain with the command"),
				noClasses().that()
					.resideInAPackage("..domain..")
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage(root + ".messaging..", root + ".web..", root + ".view..", root + ".policy..")
					.as("nothing outside reaches into the domain"),
				noClasses().that()
					.resideInAPackage(root + ".web..")
					.should()
					.dependOnClassesThat()
					.resideInAPackage(root + ".messaging..")
					.as("pages and messages do not know each other"),
				noClasses().that()
					.resideInAPackage(root + ".messaging..")
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage(root + ".web..", root + ".view..")
					.as("messages know neither pages nor views"),
				classes().that()
					.resideInAPackage(root + ".policy..")
					.and()
					.areTopLevelClasses()
					.and()
					.implement("fr.logementdabord.eventing.receive.Policy")
					.should()
					.haveSimpleNameStartingWith("When")
					.andShould()
					.haveNameMatching(".*When.+Then.+")
					.as("a policy is called When…Then…"),
				noClasses().should()
					.haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto)")
					.as("no empty suffix in a name"),
				noClasses().should()
					.resideInAnyPackage("..common..", "..shared..", "..util..", "..helper..", "..core..")
					.as("a package says what is in it"),
				noClasses().that()
					.resideInAPackage("fr.logementdabord..")
					.should()
					.dependOnClassesThat()
					.resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
					.as("one Jackson: tools.jackson") };
	}

}
