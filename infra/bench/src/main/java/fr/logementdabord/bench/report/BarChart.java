package fr.logementdabord.bench.report;

import java.util.Map;

/**
 * Horizontal bars as SVG: the median as a bar, the range as a line. The table beside it
 * says the same in words.
 */
final class BarChart {

	private static final int WIDTH = 720;

	private static final int LEFT = 220;

	private static final int RIGHT = 90;

	private static final int ROW = 30;

	private static final int TOP = 40;

	private BarChart() {
	}

	static String of(String title, Map<String, Spread> spreads) {
		double most = spreads.values().stream().mapToDouble(Spread::most).max().orElse(1);
		double scale = (WIDTH - LEFT - RIGHT) / Math.max(most, Double.MIN_NORMAL);
		StringBuilder svg = new StringBuilder();
		int height = TOP + spreads.size() * ROW + 10;
		svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" ".formatted(WIDTH, height))
			.append("role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n")
			.append("<title>%s</title>\n".formatted(escaped(title)))
			.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n")
			.append("<text x=\"10\" y=\"22\" font-weight=\"bold\" fill=\"#161616\">%s</text>\n"
				.formatted(escaped(title)));
		int row = 0;
		for (Map.Entry<String, Spread> each : spreads.entrySet()) {
			bar(svg, TOP + row * ROW, each.getKey(), each.getValue(), scale, row == 0);
			row++;
		}
		return svg.append("</svg>\n").toString();
	}

	private static void bar(StringBuilder svg, int y, String subject, Spread spread, double scale, boolean first) {
		int middle = y + ROW / 2;
		svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"#161616\">%s</text>\n".formatted(LEFT - 8,
				middle + 4, escaped(subject)));
		svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n".formatted(LEFT, y + 5,
				Math.round(spread.median() * scale), ROW - 10, first ? "#000091" : "#929292"));
		if (spread.count() > 1) {
			svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#ce0500\" stroke-width=\"2\"/>\n"
				.formatted(LEFT + Math.round(spread.least() * scale), middle, LEFT + Math.round(spread.most() * scale),
						middle));
		}
		svg.append("<text x=\"%d\" y=\"%d\" fill=\"#161616\">%s</text>\n"
			.formatted(LEFT + Math.round(spread.most() * scale) + 8, middle + 4, Spread.number(spread.median())));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
