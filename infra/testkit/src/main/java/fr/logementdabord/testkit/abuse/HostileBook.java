package fr.logementdabord.testkit.abuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks that nobody fills in by hand.
 */
final class HostileBook {

	private static final int INFLATED = 60_000_000;

	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/";

	private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	private HostileBook() {
	}

	/** Sixty thousand bytes that become sixty millions. */
	static byte[] bomb() {
		return with(
				"<worksheet xmlns=\"" + SHEET + "\"><sheetData>" + " ".repeat(INFLATED) + "</sheetData></worksheet>");
	}

	/** A cell that reads a file of the machine it is read on. */
	static byte[] reachingFor(Path file) {
		return with("<!DOCTYPE w [<!ENTITY secret SYSTEM \"" + file.toUri() + "\">]><worksheet xmlns=\"" + SHEET
				+ "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&secret;</t></is></c></row>"
				+ "</sheetData></worksheet>");
	}

	/** A cell that doubles itself thirty times. */
	static byte[] doublingItself() {
		StringBuilder entities = new StringBuilder("<!DOCTYPE w [<!ENTITY e0 \"ha\">");
		for (int i = 1; i <= 30; i++) {
			entities.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
		}
		return with(entities + "]><worksheet xmlns=\"" + SHEET
				+ "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e30;</t></is></c></row>"
				+ "</sheetData></worksheet>");
	}

	private static byte[] with(String sheet) {
		Map<String, String> parts = Map.of("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
				+ "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPES
				+ "worksheet+xml\"/></Types>", "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"),
				"xl/workbook.xml",
				"<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + DOCUMENT + "relationships\"><sheets>"
						+ "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
				"xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"),
				"xl/worksheets/sheet1.xml", sheet);
		var book = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(book)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write((XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return book.toByteArray();
	}

	private static String relationship(String type, String target) {
		return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + DOCUMENT
				+ "relationships/" + type + "\" Target=\"" + target + "\"/></Relationships>";
	}

}
