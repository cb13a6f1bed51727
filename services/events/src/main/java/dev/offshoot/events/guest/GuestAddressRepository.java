package dev.offshoot.events.guest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GuestAddressRepository extends GenericRepository<GuestAddressRepository.GuestAddress, Long> {

    /** As it was typed first. */
    @Query("select id, guest_name, guest_email from registrations where id = :registration and user_id is null")
    GuestAddress get(long registration);

    /** Name and address of somebody without an account. */
    @MappedEntity("registrations")
    record GuestAddress(@Id long id, String guestName, String guestEmail) {

        @Override
        public String toString() {
            return "GuestAddress[" + id + "]";
        }
    }
}
