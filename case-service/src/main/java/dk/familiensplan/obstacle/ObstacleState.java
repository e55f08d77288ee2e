package dk.familiensplan.obstacle;

/** Whether an obstacle still stands. */
public enum ObstacleState {
    OPEN,
    SOLVED
}
