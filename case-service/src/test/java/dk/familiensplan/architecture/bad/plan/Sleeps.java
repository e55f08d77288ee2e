package dk.familiensplan.architecture.bad.plan;

class Sleeps {
    void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
