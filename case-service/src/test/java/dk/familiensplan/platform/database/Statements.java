package dk.familiensplan.platform.database;

import javax.sql.DataSource;

/** Gives tests of stores the statements that the service injects. */
public final class Statements {

    private Statements() {}

    public static Sql on(DataSource database) {
        return new Sql(database);
    }
}
