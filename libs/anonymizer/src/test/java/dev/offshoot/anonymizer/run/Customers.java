package dev.offshoot.anonymizer.run;

import dev.offshoot.testing.database.Sql;
import java.util.UUID;

/** Rows full of what must not remain. */
final class Customers {

    static final UUID ADA = UUID.fromString("0190a000-0000-7000-8000-00000000ada0");
    static final UUID BO = UUID.fromString("0190a000-0000-7000-8000-0000000000b0");

    private Customers() {}

    static void fill(Sql sql) {
        customer(sql, ADA, "ada");
        customer(sql, BO, "bo");
        sql.update("""
                insert into customers (uuid, name, email, tags)
                select gen_random_uuid(), 'zilpzalp crowd ' || n, 'zilpzalp-crowd-' || n || '@example.test', array['zilpzalp tag']
                from generate_series(1, 500) n
                """);
        sql.update("alter table orders disable trigger orders_frozen");
        sql.update("""
                insert into orders (customer_id, recipient, comment, search)
                select id, name, 'zilpzalp comment about ' || name, lower(name) from customers
                """);
        sql.update("update orders set follows = id - 1 where id % 2 = 0");
        sql.update("alter table orders enable trigger orders_frozen");
        sql.update("insert into carts (customer_id, wish) select id, 'zilpzalp wish' from customers");
        sql.update("""
                insert into visits select '2025-05-05'::date + (n % 3) * 365, 1, 'zilpzalp agent ' || n % 7
                from generate_series(1, 200) n
                """);
        sql.update("insert into notices (body) values ('open on Sunday')");
        sql.update("insert into wishes (wish) values ('zilpzalp wish, all day')");
        sql.update("refresh materialized view agents");
        sql.update("analyze");
    }

    private static void customer(Sql sql, UUID uuid, String name) {
        sql.update("""
                insert into customers (uuid, name, full_name, email, phone, tags, card, token, profile, ip, coupon)
                values (?, 'zilpzalp ' || ?, 'zilpzalp full ' || ?, 'Zilpzalp.' || ? || '@example.test', '+34 zilpzalp', '{zilpzalp one,zilpzalp two}',
                        'zilpzalp bytes16'::bytea, gen_random_uuid(),
                        '{"nick": "zilpzalp nick", "score": 7, "devices": [{"label": "zilpzalp phone", "kind": "phone"}, {"label": "zilpzalp tablet", "kind": "tablet"}],
                          "address": {"city": "zilpzalp city"}}', '192.0.2.77', 'zilpzalp-' || ?)
                """, uuid, name, name, name, name);
    }
}
