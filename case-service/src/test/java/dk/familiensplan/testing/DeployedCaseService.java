package dk.familiensplan.testing;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Tells Arquillian what to deploy: the WAR exactly as it was built, tested from outside. */
final class DeployedCaseService {

    private DeployedCaseService() {}

    @Deployment(testable = false)
    public static WebArchive caseService() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("familiensplan.test.war")));
    }
}
