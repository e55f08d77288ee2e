package dk.familiensplan.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PayloadTest {

    @Test
    void opensWhatIsWrappedInWhatIsWrapped() {
        String attachment = base64("Ring til familien på 99 99 79 03, tak.");
        String bundle = base64("{\"resourceType\":\"Bundle\",\"data\":\"" + attachment + "\"}");

        String opened = Payload.opened("<VANSEnvelope><Data>" + bundle + "</Data></VANSEnvelope>");

        assertThat(opened).contains("<VANSEnvelope>", "\"resourceType\"", "på 99 99 79 03");
    }

    @Test
    void opensWhatIsBrokenIntoLines() {
        String lines = Base64.getMimeEncoder()
                .encodeToString("a".repeat(120).concat("sofie@elmer.example").getBytes(StandardCharsets.UTF_8));

        assertThat(Payload.opened("<Data>" + lines + "</Data>")).contains("sofie@elmer.example");
    }

    @Test
    void leavesPlainTextAsItIs() {
        assertThat(Payload.opened("Aftaler må vente indtil videre.")).isEqualTo("Aftaler må vente indtil videre.");
    }

    @Test
    void findsAWayToReachTheFamilyHoweverItIsWritten() {
        assertThat(Elmers.squeezed("Telefon: 9999 7903")).contains(Elmers.squeezed("99 99 79 03"));
        assertThat(Elmers.waysToReach()).contains("99997903", "sofie@elmer.example", "opdigtetallé12,0999eksempel");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
