package fr.logementdabord.operations.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What our programs may do in a container: nothing that they need not.
 */
class ContainersTest {

	@Test
	void each_of_our_programs_is_read_only_without_rights_and_without_a_way_to_more() throws IOException {
		Map<String, Map<String, Map<String, Object>>> compose = new Yaml()
			.load(Files.readString(RepositoryRoot.path("docker-compose.yml")));
		List<Map<String, Object>> ours = compose.get("services")
			.values()
			.stream()
			.filter((service) -> service.get("image").toString().startsWith("logement-dabord/"))
			.toList();
		assertThat(ours).hasSize(5).allSatisfy((service) -> {
			assertThat(service).containsEntry("read_only", true)
				.containsEntry("cap_drop", List.of("ALL"))
				.containsEntry("security_opt", List.of("no-new-privileges:true"))
				.containsEntry("tmpfs", List.of("/tmp:mode=1777"))
				.doesNotContainKeys("privileged", "user", "cap_add");
		});
	}

	@Test
	void the_image_runs_as_a_user_who_is_not_root() throws IOException {
		List<String> recipe = Files.readAllLines(RepositoryRoot.path("infra/docker/Dockerfile"));
		assertThat(recipe).filteredOn((line) -> line.startsWith("USER ")).containsExactly("USER 10001");
		int user = recipe.indexOf("USER 10001");
		assertThat(recipe.subList(user, recipe.size())).noneMatch((line) -> line.startsWith("RUN "))
			.anyMatch((line) -> line.startsWith("ENTRYPOINT "));
	}

	@Test
	void the_image_starts_from_what_the_jvm_prepared_of_the_very_files_that_it_has() throws IOException {
		String recipe = Files.readString(RepositoryRoot.path("infra/docker/Dockerfile"));
		assertThat(recipe).contains("FROM application AS prepare\n", "/prepare/prepare-start\n",
				"\nFROM application\nCOPY --from=prepare /application/application.aot ./\n",
				"\"-XX:AOTCache=application.aot\", \"-jar\", \"application.jar\"]");
		assertThat(Files.readString(RepositoryRoot.path("infra/docker/prepare-start")))
			.contains("-XX:AOTCacheOutput=application.aot");
		assertThat(RepositoryRoot.path("infra/docker/prepare-start")).isExecutable();
	}

	@Test
	void each_file_that_the_recipe_copies_reaches_the_build() throws IOException {
		List<String> let = Files.readAllLines(RepositoryRoot.path(".dockerignore"));
		assertThat(Files.readAllLines(RepositoryRoot.path("infra/docker/Dockerfile")))
			.filteredOn((line) -> line.startsWith("COPY infra/"))
			.hasSize(2)
			.allSatisfy((line) -> assertThat(let).contains("!" + line.split(" ")[1]));
	}

}
