package dev.offshoot.template.generation;

import dev.offshoot.template.contract.AsyncApiDocument;
import dev.offshoot.template.contract.ContractCatalogue;
import dev.offshoot.template.rendering.RenderedFile;
import dev.offshoot.template.tree.TreeChanges;
import dev.offshoot.template.tree.TreeText;
import java.util.Collection;
import java.util.List;

/** The event records of a service in the lists of libs/contracts. */
final class PublishedEvents {

    private static final String RECORDS = "libs/contracts/src/main/java/dev/offshoot/contracts/";
    private static final String SCHEMAS = "libs/contracts/src/main/resources/schemas/";

    private final List<String> records;
    private final List<RenderedFile> schemas;

    PublishedEvents(Collection<RenderedFile> files) {
        this.records = files.stream()
                .map(RenderedFile::path)
                .filter(path -> path.startsWith(RECORDS) && !path.endsWith("package-info.java"))
                .map(path -> "dev.offshoot.contracts."
                        + path.substring(RECORDS.length(), path.length() - ".java".length())
                                .replace('/', '.'))
                .toList();
        this.schemas =
                files.stream().filter(file -> file.path().startsWith(SCHEMAS)).toList();
    }

    void enter(TreeText tree, TreeChanges changes) {
        ContractCatalogue catalogue = ContractCatalogue.parse(tree.read(ContractCatalogue.PATH));
        for (String record : records) {
            catalogue = catalogue.with(record);
        }
        AsyncApiDocument document = AsyncApiDocument.parse(tree.read(AsyncApiDocument.PATH));
        for (RenderedFile schema : schemas) {
            document = document.with(type(schema), schema.text());
        }
        changes.write(ContractCatalogue.PATH, catalogue.text());
        changes.write(AsyncApiDocument.PATH, document.text());
    }

    void leave(TreeText tree, TreeChanges changes) {
        ContractCatalogue catalogue = ContractCatalogue.parse(tree.read(ContractCatalogue.PATH));
        for (String record : records) {
            catalogue = catalogue.without(record);
        }
        AsyncApiDocument document = AsyncApiDocument.parse(tree.read(AsyncApiDocument.PATH));
        for (RenderedFile schema : schemas) {
            document = document.without(type(schema));
        }
        changes.write(ContractCatalogue.PATH, catalogue.text());
        changes.write(AsyncApiDocument.PATH, document.text());
    }

    private static String type(RenderedFile schema) {
        return schema.path().substring(SCHEMAS.length(), schema.path().length() - ".json".length());
    }
}
