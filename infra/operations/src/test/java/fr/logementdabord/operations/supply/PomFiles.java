package fr.logementdabord.operations.supply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The build files, read as they are written.
 *
 * @param folder of the module
 * @param document its {@code pom.xml}
 */
record PomFiles(Path folder, Document document) {

	static PomFiles root() throws IOException {
		return read(RepositoryRoot.path("").normalize());
	}

	static List<PomFiles> modules() throws IOException {
		List<PomFiles> modules = new ArrayList<>();
		for (Element module : root().elements("module")) {
			modules.add(read(RepositoryRoot.path(module.getTextContent().strip())));
		}
		return modules;
	}

	private static PomFiles read(Path folder) throws IOException {
		try {
			return new PomFiles(folder,
					DocumentBuilderFactory.newDefaultInstance()
						.newDocumentBuilder()
						.parse(folder.resolve("pom.xml").toFile()));
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IOException("Not a build file: " + folder, ex);
		}
	}

	String artifact() {
		return elements("artifactId").stream()
			.filter((element) -> element.getParentNode() == this.document.getDocumentElement())
			.map(Element::getTextContent)
			.findFirst()
			.orElseThrow();
	}

	String property(String name) {
		return elements(name).getFirst().getTextContent();
	}

	List<Element> elements(String name) {
		NodeList found = this.document.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			elements.add((Element) found.item(i));
		}
		return elements;
	}

}
