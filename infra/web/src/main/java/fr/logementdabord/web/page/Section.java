package fr.logementdabord.web.page;

import java.util.Set;

import fr.logementdabord.web.security.Viewer;

/**
 * One entry of the suite's navigation.
 *
 * @param path first segment of its pages' addresses
 * @param label French name
 * @param description one French sentence for the home page
 * @param roles who has something to see there
 */
public record Section(String path, String label, String description, Set<String> roles) {

	public boolean concerns(Viewer viewer) {
		return viewer.roles().stream().anyMatch(this.roles::contains);
	}

	public boolean contains(String currentPath) {
		return currentPath.equals(this.path) || currentPath.startsWith(this.path + "/");
	}

}
