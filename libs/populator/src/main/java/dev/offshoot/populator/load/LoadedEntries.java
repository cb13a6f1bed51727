package dev.offshoot.populator.load;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What earlier runs loaded. */
@Singleton
class LoadedEntries {

    Map<String, byte[]> digestsOf(Connection connection, String entity) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select key, digest from populated_entries where entity = ?")) {
            select.setString(1, entity);
            Map<String, byte[]> digests = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    digests.put(rows.getString("key"), rows.getBytes("digest"));
                }
            }
            return digests;
        }
    }

    void save(Connection connection, String entity, List<CheckedEntry> entries) throws SQLException {
        String sql = """
                insert into populated_entries (entity, key, digest) values (?, ?, ?)
                on conflict (entity, key) do update set digest = excluded.digest
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (CheckedEntry entry : entries) {
                insert.setString(1, entity);
                insert.setString(2, entry.key());
                insert.setBytes(3, entry.digest());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
