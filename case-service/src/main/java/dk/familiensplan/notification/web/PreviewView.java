package dk.familiensplan.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.notification.Composition;
import dk.familiensplan.notification.FollowingNotifications.Preview;
import dk.familiensplan.notification.FollowingNotifications.Previewed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code AgencyPreview} of the API: what one agency will be sent, word for word. */
@JsonInclude(Include.NON_NULL)
public record PreviewView(
        AgencyView agency,
        List<TextView> messages,
        @Nullable String withheld) {

    static PreviewView of(Preview preview, AgencyView agency) {
        return new PreviewView(
                agency,
                preview.messages().stream().flatMap(PreviewView::text).toList(),
                preview.messages().stream()
                        .flatMap(PreviewView::reason)
                        .findFirst()
                        .orElse(null));
    }

    private static Stream<TextView> text(Previewed previewed) {
        return previewed.composition() instanceof Composition.Content content
                ? Stream.of(new TextView(
                        previewed.telling().member().value(), content.topics(), content.title(), content.text()))
                : Stream.empty();
    }

    private static Stream<String> reason(Previewed previewed) {
        return previewed.composition() instanceof Composition.Withheld withheld
                ? Stream.of(withheld.reason())
                : Stream.empty();
    }

    /** {@code NotificationText} of the API. */
    public record TextView(UUID memberId, Set<Topic> topics, String title, String text) {}
}
