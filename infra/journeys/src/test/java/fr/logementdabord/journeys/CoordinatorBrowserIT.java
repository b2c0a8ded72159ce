package fr.logementdabord.journeys;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import fr.logementdabord.launcher.Program;
import fr.logementdabord.launcher.Suite;
import fr.logementdabord.launcher.SuiteSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the coordinator really sees, in a browser.
 */
@ExtendWith(PlayedSuite.class)
class CoordinatorBrowserIT {

	private static final File CHROMIUM = new File("/usr/bin/chromium");

	private static final File DRIVER = new File("/usr/bin/chromedriver");

	private static final List<String> FLAGS = List.of("--headless=new", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync", "--disable-dev-shm-usage", "--lang=fr-FR");

	private ChromeDriver browser;

	@BeforeEach
	void open() {
		boolean installed = CHROMIUM.canExecute() && DRIVER.canExecute();
		if (!installed) {
			System.out.println("SKIPPED: the browser test needs " + CHROMIUM + " and " + DRIVER
					+ " (Debian packages chromium and chromium-driver).");
		}
		Assumptions.assumeTrue(installed, "chromium or chromium-driver is not installed");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM);
		options.addArguments(FLAGS);
		this.browser = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build(), options);
		this.browser.manage().window().setSize(new Dimension(1280, 1600));
	}

	@AfterEach
	void close() {
		if (this.browser != null) {
			this.browser.quit();
		}
	}

	@Test
	void the_coordinator_logs_in_and_sees_the_timeline_of_melle_d_with_her_name(Suite suite, Check.Played played)
			throws IOException {
		// given
		String gateway = suite.address(Program.GATEWAY).toString();
		// when
		this.browser.get(gateway + "/parcours/" + played.melleD().caseId());
		logIn("coordo.artois");
		await().until(ExpectedConditions.urlContains("/parcours/" + played.melleD().caseId()));
		// then
		String text = this.browser.findElement(By.tagName("main")).getText();
		screenshot("parcours-melle-d");
		assertThat(text).contains(played.melleD().caseId(), MelleD.PERSON.familyName(), MelleD.PERSON.givenName());
		assertThat(text).containsIgnoringCase("étayage")
			.containsIgnoringCase("orientation")
			.containsIgnoringCase("bilan")
			.containsIgnoringCase("bail");
		assertThat(this.browser.findElement(By.tagName("footer")).getText())
			.containsPattern("Avec le soutien de l.État");
	}

	@Test
	void the_dashboard_shows_figures_that_lead_to_their_rows(Suite suite, Check.Played played) throws IOException {
		// when
		this.browser.get(suite.address(Program.GATEWAY) + "/tableau-de-bord");
		logIn("coordo.artois");
		await().until(ExpectedConditions.urlContains("/tableau-de-bord"));
		// then
		screenshot("tableau-de-bord");
		List<WebElement> links = this.browser
			.findElements(By.cssSelector("main a[href*='/chiffres/saisines-recues/lignes']"));
		assertThat(links).isNotEmpty();
		links.getFirst().click();
		await().until(ExpectedConditions.urlContains("/chiffres/saisines-recues/lignes"));
		assertThat(this.browser.findElement(By.tagName("main")).getText()).contains(played.melleD().caseId());
	}

	private void logIn(String login) {
		await().until(ExpectedConditions.presenceOfElementLocated(By.name("password")));
		this.browser.findElement(By.name("username")).sendKeys(login);
		this.browser.findElement(By.name("password")).sendKeys("demo");
		this.browser.findElement(By.cssSelector("form [type=submit]")).click();
	}

	private WebDriverWait await() {
		return new WebDriverWait(this.browser, Duration.ofSeconds(30));
	}

	private void screenshot(String name) throws IOException {
		Path directory = SuiteSettings.repositoryRoot().resolve("infra/journeys/target/screenshots");
		Files.createDirectories(directory);
		Files.write(directory.resolve(name + ".png"), this.browser.getScreenshotAs(OutputType.BYTES));
	}

}
