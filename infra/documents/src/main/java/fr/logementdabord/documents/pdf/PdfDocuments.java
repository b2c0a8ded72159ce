package fr.logementdabord.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Renders the same templates as the pages do, as tagged PDF (PDF/UA) with embedded fonts.
 * A template wraps its content in {@code pdf/document :: document(title, content)}, which
 * carries the mention of the State's support that every document owes (seed:237). Nothing
 * outside the template is ever loaded.
 */
public final class PdfDocuments {

	private static final int REGULAR = 400;

	private static final int BOLD = 700;

	static {
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	private final ITemplateEngine templates;

	private final String notice;

	/**
	 * @param notice told on every page of every document; empty = nothing
	 */
	public PdfDocuments(ITemplateEngine templates, String notice) {
		this.templates = templates;
		this.notice = notice;
	}

	/**
	 * Renders one document.
	 * @param template name of the template
	 * @param model what the template reads
	 * @return the PDF file
	 */
	public byte[] render(String template, Map<String, Object> model) {
		Context context = new Context(Locale.FRANCE, model);
		context.setVariable("siteNotice", this.notice);
		String html = this.templates.process(template, context);
		var file = new ByteArrayOutputStream();
		try {
			new PdfRendererBuilder().usePdfUaAccessibility(true)
				.useFont(font("Regular"), "Liberation Sans", REGULAR, FontStyle.NORMAL, true)
				.useFont(font("Bold"), "Liberation Sans", BOLD, FontStyle.NORMAL, true)
				.useFont(font("Italic"), "Liberation Sans", REGULAR, FontStyle.ITALIC, true)
				.useExternalResourceAccessControl((address, type) -> false,
						ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
				.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null)
				.withProducer("Logement d'abord")
				.toStream(file)
				.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private static FSSupplier<InputStream> font(String style) {
		return () -> {
			InputStream font = PdfDocuments.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
			if (font == null) {
				throw new IllegalStateException("The font Liberation Sans " + style + " is not on the class path");
			}
			return font;
		};
	}

}
