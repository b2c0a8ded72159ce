package fr.logementdabord.testkit.browser;

import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Guesses how far away an element is by the Tab key, so that a long page is crossed in
 * one go. Only a guess: who asks presses the last keys one by one and looks where the
 * focus is.
 */
final class TabStops {

	// Stops count in the order of the page; a group of radio buttons is one stop. The
	// label
	// of an element is compared as it is written, which is near enough to its accessible
	// name.
	private static final String STOPS_BEFORE = """
			const wanted = arguments[0].replace(/\\s+/g, ' ').trim();
			const groups = new Set();
			const stops = [...document.querySelectorAll(
					'a[href], button, input, select, textarea, summary, [tabindex]')].filter((element) => {
				if (element.disabled || element.type === 'hidden' || element.tabIndex < 0
						|| !element.checkVisibility({visibilityProperty: true})) {
					return false;
				}
				if (element.type !== 'radio') {
					return true;
				}
				const chosen = document.querySelector(`input[type=radio][name="${CSS.escape(element.name)}"]:checked`);
				const first = !groups.has(element.name);
				groups.add(element.name);
				return chosen ? chosen === element : first;
			});
			const named = (element) => [element.getAttribute('aria-label'),
					...[...(element.labels ?? [])].map((label) => label.textContent), element.textContent]
				.some((text) => text && text.replace(/\\s+/g, ' ').trim().startsWith(wanted));
			const here = stops.indexOf(document.activeElement);
			const there = stops.findIndex((element, index) => index > here && named(element));
			return Math.max(0, there - here - 1);
			""";

	private TabStops() {
	}

	/**
	 * How many stops probably lie between the focus and the next element of this name; 0
	 * when there seems to be none.
	 */
	static int before(ChromeDriver driver, String name) {
		Number stops = (Number) driver.executeScript(STOPS_BEFORE, name);
		return (stops == null) ? 0 : stops.intValue();
	}

}
