package dk.familiensplan.architecture.bad.plan;

class WritesToConsole {
    void say() {
        System.out.println("seen");
    }
}
