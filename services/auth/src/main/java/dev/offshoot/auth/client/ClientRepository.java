package dev.offshoot.auth.client;

import dev.offshoot.auth.secret.HexColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClientRepository extends GenericRepository<Client, Long> {

    Client save(Client client);

    Client update(Client client);

    Optional<Client> findByName(String name);

    @Query("select * from clients order by name for update")
    List<Client> lockAll();

    @Query("select client_id, encode(hash, 'hex') as hash from client_secrets")
    List<Secret> secrets();

    @Query("select * from clients where not active and disabled_at > :since")
    List<Client> disabledSince(Instant since);

    @Query(
            "select encode(hash, 'hex') from client_secrets where client_id = :clientId and (expires_at is null or expires_at > :now)")
    List<String> liveSecrets(long clientId, Instant now);

    @Query(
            "insert into client_secrets (client_id, hash, created_at) values (:clientId, :hash, :now) on conflict do nothing")
    void addSecret(
            long clientId, @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) String hash, Instant now);

    @Query("delete from client_secrets where client_id = :clientId and encode(hash, 'hex') not in (:kept)")
    void removeSecretsBut(long clientId, List<String> kept);

    @Query("delete from client_secrets where client_id = :clientId")
    void removeSecrets(long clientId);

    @Query("""
            update client_secrets set last_used_at = :now
            where client_id = :clientId and hash = :hash and (last_used_at is null or last_used_at < :stale)
            """)
    void touchSecret(
            long clientId,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) String hash,
            Instant now,
            Instant stale);

    @Query("select count(*) from (select pg_advisory_xact_lock(hashtext('offshoot.auth.clients'))) as locked")
    long lock();
}
