package dev.offshoot.bench.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was sent compared with what arrived. */
record Ledger(long sent, long lost, long doubled, long outOfOrder) {

    private record Line(String subject, int number) {}

    static Ledger of(Connection source, Connection sink) throws SQLException {
        List<Line> sent = lines(source, "sent");
        List<Line> arrived = lines(sink, "arrivals");
        Set<Line> distinct = new HashSet<>(arrived);
        long lost = sent.stream().filter(line -> !distinct.contains(line)).count();
        return new Ledger(sent.size(), lost, arrived.size() - distinct.size(), outOfOrder(arrived));
    }

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    boolean balances() {
        return lost == 0 && doubled == 0 && outOfOrder == 0;
    }

    @Override
    public String toString() {
        return "%d lost, %d doubled, %d out of order of %d events".formatted(lost, doubled, outOfOrder, sent);
    }

    private static long outOfOrder(List<Line> arrived) {
        Map<String, Integer> latest = new HashMap<>();
        long outOfOrder = 0;
        for (Line line : arrived) {
            Integer before = latest.put(line.subject(), line.number());
            if (before != null && before >= line.number()) {
                outOfOrder++;
            }
        }
        return outOfOrder;
    }

    private static List<Line> lines(Connection connection, String table) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select subject, number from " + table + " order by id")) {
            while (row.next()) {
                lines.add(new Line(row.getString(1), row.getInt(2)));
            }
        }
        return lines;
    }
}
