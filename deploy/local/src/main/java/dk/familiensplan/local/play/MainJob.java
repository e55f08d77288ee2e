package dk.familiensplan.local.play;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays the main job, and the way home from hospital, against the running system: people at their browsers over HTTP, agencies by their own systems, and
 * after each thing done a look whether it is so. Can be played again on the same data; what was played before is then
 * looked at again, and not done twice.
 */
public final class MainJob {

    private static final List<Step> STEPS = List.of(
            new OpeningThePlan(),
            new TellingTheAgencies(),
            new HospitalStay(),
            new AnsweringTheJobCentre(),
            new RecordingDirectContact(),
            new SteeringTheWhole(),
            new BringingHome());

    private final URI web;
    private final AgenciesControl agencies;
    private final Narrator narrator;

    /**
     * @param web the address of the product
     * @param agencies the address of the agencies' own systems
     */
    public MainJob(URI web, URI agencies, Narrator narrator) {
        this.web = web;
        this.agencies = new AgenciesControl(agencies);
        this.narrator = narrator;
    }

    /** Plays all steps in order; a step that does not hold is told, and the next is tried all the same. */
    public List<StepResult> play() {
        Play play = new Play(web, agencies, narrator);
        List<StepResult> results = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            StepResult result = play(STEPS.get(i), i + 1, play);
            narrator.ended(result);
            results.add(result);
        }
        return results;
    }

    private StepResult play(Step step, int number, Play play) {
        narrator.begins(number, step.title());
        String failure = null;
        try {
            step.play(play);
        } catch (RuntimeException e) {
            failure = e instanceof DidNotHold || e instanceof Refused ? e.getMessage() : e.toString();
        }
        return new StepResult(number, step.title(), play.factsOfTheStep(), failure);
    }
}
