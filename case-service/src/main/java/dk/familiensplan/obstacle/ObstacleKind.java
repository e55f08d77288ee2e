package dk.familiensplan.obstacle;

/** What an obstacle is made of; it says who can move it. */
public enum ObstacleKind {
    LAW,
    MONEY,
    IT,
    CAPACITY,
    CULTURE,
    OTHER
}
