package fr.logementdabord.testkit.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One person's browser. With a token it sends the token with every request, as the
 * gateway does for who has logged in, so that a service's pages are tested without the
 * gateway. Where no Chromium is installed the test is skipped and says so.
 */
public final class Browser implements AutoCloseable {

	private static final File CHROMIUM = new File("/usr/bin/chromium");

	private static final File DRIVER = new File("/usr/bin/chromedriver");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int MOST_TABS = 400;

	private static final int DESK_WIDTH = 1280;

	/** Width in pixels that every page must fit (WCAG 2.1, 1.4.10, rounded up). */
	private static final int PHONE_WIDTH = 360;

	private static final int HEIGHT = 1400;

	private static final String WIDEST = """
			return [...document.body.querySelectorAll('*')].reduce((widest, element) =>
				element.getBoundingClientRect().right >= widest.getBoundingClientRect().right ? element : widest,
				document.body).outerHTML.slice(0, 300);
			""";

	private static final List<String> FLAGS = List.of("--headless=new", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync", "--disable-dev-shm-usage", "--force-prefers-reduced-motion", "--lang=fr-FR");

	private final ChromeDriver driver;

	private final String base;

	private Browser(ChromeDriver driver, String base) {
		this.driver = driver;
		this.base = base;
	}

	/**
	 * Opens a browser.
	 * @param base address of the service or the gateway, without a trailing slash
	 * @param token sent with every request; absent for somebody who logs in on the page
	 */
	public static Browser open(String base, @Nullable String token) {
		boolean installed = CHROMIUM.canExecute() && DRIVER.canExecute();
		if (!installed) {
			System.out.println("SKIPPED: browser tests need " + CHROMIUM + " and " + DRIVER
					+ " (Debian packages chromium and chromium-driver).");
		}
		Assumptions.assumeTrue(installed, "chromium or chromium-driver is not installed");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(CHROMIUM);
		options.addArguments(FLAGS);
		LoggingPreferences console = new LoggingPreferences();
		console.enable(LogType.BROWSER, Level.ALL);
		options.setCapability(ChromeOptions.LOGGING_PREFS, console);
		ChromeDriver driver = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build(), options);
		// the rules of accessibility take their time on a long page
		driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
		if (token != null) {
			driver.executeCdpCommand("Network.enable", Map.of());
			driver.executeCdpCommand("Network.setExtraHTTPHeaders",
					Map.of("headers", Map.of("Authorization", "Bearer " + token)));
		}
		Browser browser = new Browser(driver, base);
		browser.width(DESK_WIDTH);
		return browser;
	}

	/**
	 * Opens a page and waits until it is there.
	 * @param path from the first slash
	 */
	public Browser go(String path) {
		this.driver.get(this.base + path);
		return this;
	}

	/** The path and query of the page that is open. */
	public String path() {
		String address = this.driver.getCurrentUrl();
		return address.startsWith(this.base) ? address.substring(this.base.length()) : address;
	}

	/** What a person reads in the main part of the page. */
	public String text() {
		return this.driver.findElement(By.tagName("main")).getText();
	}

	/**
	 * Presses Tab until the element of this accessible name has the focus: what it finds
	 * is what a person without a mouse reaches, called as a screen reader calls it.
	 * @param name the whole accessible name, or its beginning
	 */
	public Browser tabTo(String name) {
		tab(TabStops.before(this.driver, name));
		for (int i = 0; i < MOST_TABS; i++) {
			tab(1);
			WebElement focused = this.driver.switchTo().activeElement();
			if (spoken(focused.getAccessibleName()).startsWith(spoken(name))) {
				return this;
			}
		}
		throw new AssertionError("Nothing called \"" + name + "\" is reached by the Tab key on " + path());
	}

	// not sent to the element: a field for files takes what it is sent for a name
	private void tab(int times) {
		new Actions(this.driver).sendKeys(Keys.TAB.toString().repeat(times)).perform();
	}

	/** Types into what has the focus, instead of what it holds. */
	public Browser type(String text) {
		WebElement focused = this.driver.switchTo().activeElement();
		focused.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
		return this;
	}

	/**
	 * Types a day into the date field that has the focus, part by part in the order in
	 * which this browser shows them: that follows the machine's language, not the page's.
	 */
	public Browser date(LocalDate day) {
		String order = String.valueOf(this.driver.executeScript(
				"return new Intl.DateTimeFormat(navigator.language).formatToParts().map((part) => part.type).join()"));
		StringBuilder keys = new StringBuilder();
		for (String part : order.split(",")) {
			keys.append(switch (part) {
				case "day" -> "%02d".formatted(day.getDayOfMonth());
				case "month" -> "%02d".formatted(day.getMonthValue());
				case "year" -> "%04d".formatted(day.getYear());
				default -> "";
			});
		}
		return press(keys);
	}

	/** Presses keys where the focus is. */
	public Browser press(CharSequence... keys) {
		this.driver.switchTo().activeElement().sendKeys(keys);
		return this;
	}

	/**
	 * Chooses a file in the field that has the focus.
	 * @param file what would be picked in the dialogue of the system
	 */
	public Browser choose(Path file) {
		return press(file.toString());
	}

	/** Chooses an entry of the list that has the focus by typing its beginning. */
	public Browser choose(String entry) {
		this.driver.switchTo().activeElement().sendKeys(entry);
		return this;
	}

	/** Waits until the main part of the page reads this. */
	public Browser awaitText(String expected) {
		return await((browser) -> browser.text().contains(expected), "\"" + expected + "\" to appear");
	}

	/** Waits until the address of the page contains this. */
	public Browser awaitPath(String part) {
		return await((browser) -> browser.path().contains(part), part + " in the address");
	}

	/**
	 * Fails with what axe finds against WCAG 2.1 A and AA, and when the page does not fit
	 * a phone.
	 */
	public Browser accessible() {
		List<String> violations = Axe.violations(this.driver);
		if (!violations.isEmpty()) {
			throw new AssertionError(path() + " breaks accessibility rules:\n" + String.join("\n", violations));
		}
		return fitsAPhone();
	}

	/** Fails when the page must be scrolled sideways at 360 px. */
	public Browser fitsAPhone() {
		width(PHONE_WIDTH);
		Number excess = (Number) this.driver
			.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
		String widest = String.valueOf(this.driver.executeScript(WIDEST));
		width(DESK_WIDTH);
		if (excess == null || excess.intValue() > 0) {
			throw new AssertionError("%s is %s px too wide for a screen of %d px because of %s".formatted(path(),
					excess, PHONE_WIDTH, widest));
		}
		return this;
	}

	/**
	 * What the console has complained about since it was last asked: an error of a
	 * script, a part of a page that is missing or refused.
	 */
	public List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
			.map(LogEntry::getMessage)
			.toList();
	}

	/**
	 * Keeps a picture of the page.
	 * @param file where, as PNG
	 */
	public Browser screenshot(Path file) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.write(file, this.driver.getScreenshotAs(OutputType.BYTES));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** For what the methods above do not say. */
	public ChromeDriver driver() {
		return this.driver;
	}

	/**
	 * Closes the browser, and fails with what the pages were not allowed to load or run.
	 */
	@Override
	public void close() {
		List<String> refused = this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.map(LogEntry::getMessage)
			.filter((message) -> message.contains("Content Security Policy"))
			.toList();
		this.driver.quit();
		if (!refused.isEmpty()) {
			throw new AssertionError("Pages break their content security policy:\n" + String.join("\n", refused));
		}
	}

	/** A screen reader does not say which kind of space it read. */
	private static String spoken(String name) {
		return name.replace('\u00A0', ' ').strip();
	}

	private void width(int width) {
		// a window of a desktop cannot be that narrow: the page's own measures are set
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
	}

	private Browser await(Predicate<Browser> condition, String what) {
		new WebDriverWait(this.driver, PATIENCE).withMessage(() -> "waiting for " + what + " on " + path())
			.until((driver) -> holds(condition));
		return this;
	}

	// While a page replaces another its elements go away; the driver has two words for
	// it.
	private boolean holds(Predicate<Browser> condition) {
		try {
			return condition.test(this);
		}
		catch (StaleElementReferenceException ex) {
			return false;
		}
		catch (WebDriverException ex) {
			if (String.valueOf(ex.getMessage()).contains("does not belong to the document")) {
				return false;
			}
			throw ex;
		}
	}

}
