package fr.logementdabord.documents.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import javax.xml.parsers.ParserConfigurationException;

/**
 * Reads the first sheet of an XLSX file as a stream. POI refuses entities and archives
 * that inflate beyond measure; formulas are read as the value they last had.
 */
final class XlsxFile {

	private static final String UNREADABLE = "Le classeur ne peut pas être lu : il est abîmé, protégé ou n’est pas au format XLSX.";

	/** Bytes that one part of the archive may inflate to. */
	private static final long MOST_INFLATED = 100L * 1024 * 1024;

	static {
		ZipSecureFile.setMaxEntrySize(MOST_INFLATED);
	}

	private XlsxFile() {
	}

	static void read(byte[] file, SheetLines lines) throws UnreadableSheet {
		try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(file))) {
			XSSFReader reader = new XSSFReader(archive);
			Iterator<InputStream> sheets = reader.getSheetsData();
			if (!sheets.hasNext()) {
				throw new UnreadableSheet("Le classeur n’a aucune feuille.");
			}
			try (InputStream sheet = sheets.next()) {
				XMLReader xml = XMLHelper.newXMLReader();
				xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null,
						new ReadOnlySharedStringsTable(archive), new Lines(lines), new PlainValues(), false));
				xml.parse(new InputSource(sheet));
			}
		}
		catch (Refused ex) {
			throw ex.reason;
		}
		catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | SAXException
				| ParserConfigurationException | IllegalArgumentException ex) {
			throw new UnreadableSheet(UNREADABLE, ex);
		}
	}

	/** Dates as ISO days and numbers in full, instead of what the screen showed. */
	private static final class PlainValues extends DataFormatter {

		@Override
		public String formatRawCellContents(double value, int formatIndex, String formatString,
				boolean use1904Windowing) {
			if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
				var moment = DateUtil.getLocalDateTime(value, use1904Windowing);
				return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate().toString()
						: moment.toString();
			}
			return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
		}

	}

	private static final class Lines implements XSSFSheetXMLHandler.SheetContentsHandler {

		private final SheetLines lines;

		private List<String> cells = new ArrayList<>();

		Lines(SheetLines lines) {
			this.lines = lines;
		}

		@Override
		public void startRow(int row) {
			this.cells = new ArrayList<>();
		}

		@Override
		public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
			int column = (reference != null) ? new CellReference(reference).getCol() : this.cells.size();
			while (this.cells.size() < column) {
				this.cells.add("");
			}
			this.cells.add((value != null) ? value : "");
		}

		@Override
		public void endRow(int row) {
			try {
				this.lines.add(row + 1, this.cells);
			}
			catch (UnreadableSheet ex) {
				throw new Refused(ex);
			}
		}

	}

	/** Carries a refusal through the parser, which knows no checked exception of ours. */
	private static final class Refused extends RuntimeException {

		private final UnreadableSheet reason;

		Refused(UnreadableSheet reason) {
			super(reason);
			this.reason = reason;
		}

	}

}
