package dk.familiensplan.local.signin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dk.familiensplan.local.Municipality;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The stand-in for the municipality's OpenID Connect provider, as a program of its own. Anyone on this machine may
 * choose to be anyone: it listens on the loopback interface only and is never part of production.
 */
public final class SignIn {

    /** The path under which the issuer answers. */
    public static final String ISSUER = "familiensplan";

    private static final int KEY_BITS = 2048;

    private final MockOAuth2Server server;
    private final int port;

    /**
     * @param folder where the page and the signing key are kept; the key survives restarts, and so do issued tokens
     * @param clientSecrets by client id
     */
    public SignIn(Path folder, int port, Municipality municipality, Map<String, String> clientSecrets)
            throws IOException, JOSEException, ParseException {
        Files.createDirectories(folder);
        Path page = folder.resolve("sign-in.html");
        Files.writeString(page, SignInPage.of(municipality));
        this.port = port;
        this.server = new MockOAuth2Server(new OAuth2Config(
                true,
                page.toString(),
                null,
                false,
                new OAuth2TokenProvider(new KeyProvider(List.of(signingKey(folder.resolve("signing-key.json"))))),
                Set.of(new KnownClients(ISSUER, clientSecrets)),
                new LoopbackServer()));
    }

    /** Starts it; when this returns it takes requests. */
    public void start() throws IOException {
        server.start(InetAddress.getByName("127.0.0.1"), port);
    }

    /** Stops it. */
    public void stop() {
        server.shutdown();
    }

    /**
     * Runs until the process is ended.
     *
     * @param arguments the folder, the port, the configuration file and the file with client secrets by client id
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> secrets =
                new ObjectMapper().readValue(Path.of(arguments[3]).toFile(), new TypeReference<>() {});
        SignIn signIn = new SignIn(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Municipality.in(Path.of(arguments[2])), secrets);
        Runtime.getRuntime().addShutdownHook(new Thread(signIn::stop, "stop"));
        signIn.start();
    }

    /** The library's own keys are published with it, so anyone could sign with them. */
    private static JWK signingKey(Path file) throws IOException, JOSEException, ParseException {
        if (!Files.exists(file)) {
            JWK made = new RSAKeyGenerator(KEY_BITS).keyUse(KeyUse.SIGNATURE).generate();
            Path half = Files.createTempFile(file.getParent(), "signing-key", ".half");
            if (Files.getFileStore(half).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(half, made.toJSONString());
            Files.move(half, file);
        }
        return JWK.parse(Files.readString(file));
    }
}
