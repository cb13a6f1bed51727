package dev.offshoot.populator.load;

import dev.offshoot.populator.ScenarioEntity;
import dev.offshoot.populator.value.FieldReader;
import dev.offshoot.populator.yaml.EntityNode;
import dev.offshoot.populator.yaml.Entry;
import dev.offshoot.populator.yaml.Mistakes;
import dev.offshoot.populator.yaml.References;
import dev.offshoot.populator.yaml.ScenarioFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a service's file with what its entities declare. */
final class ScenarioCheck {

    private final Map<String, ScenarioEntity> known = new LinkedHashMap<>();

    ScenarioCheck(List<ScenarioEntity> inOrder) {
        inOrder.forEach(entity -> known.put(entity.name(), entity));
    }

    /** @return entities in the order they are loaded; of no use when there are mistakes */
    List<CheckedEntity> check(ScenarioFile file, Mistakes mistakes) {
        for (EntityNode entity : file.entities().values()) {
            if (!known.containsKey(entity.name())) {
                mistakes.add(
                        entity.place(),
                        "no entity '" + entity.name() + "' in this service; "
                                + Mistakes.nearest(entity.name(), known.keySet()));
            }
        }
        References.checkOwn(file, known.keySet(), mistakes);
        FieldReader reader = new FieldReader(file, mistakes);
        List<CheckedEntity> checked = new ArrayList<>();
        known.forEach((name, entity) -> {
            EntityNode node = file.entities().get(name);
            if (node != null) {
                checked.add(new CheckedEntity(entity, entries(entity, node, file, reader, mistakes)));
            }
        });
        return checked;
    }

    private static List<CheckedEntry> entries(
            ScenarioEntity entity, EntityNode node, ScenarioFile file, FieldReader reader, Mistakes mistakes) {
        List<CheckedEntry> entries = new ArrayList<>();
        for (Entry entry : node.entries()) {
            int before = mistakes.count();
            var fields = reader.readObject(entry.fields(), entity.schema(), entity.name(), entry.place());
            if (mistakes.count() == before) {
                byte[] digest = EntryDigest.of(entry, file.folder());
                CheckedEntry checked = new CheckedEntry(entity.name(), entry, fields, digest);
                entity.check(
                        checked.sample(), (message, path) -> mistakes.add(file.placeIn(entry.fields(), path), message));
                entries.add(checked);
            }
        }
        return entries;
    }
}
