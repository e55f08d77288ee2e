package dk.familiensplan.contact.web;

import dk.familiensplan.contact.Attachment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How an agency's file is handed to a browser: always to be saved, never to be shown in our own pages, and as the kind
 * that its name says only where that kind can do nothing by itself.
 */
record HandedOutFile(String contentType, String disposition) {

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> HARMLESS = Map.of(
            "application/pdf",
            "pdf",
            "image/jpeg",
            "jpg",
            "image/png",
            "png",
            "image/tiff",
            "tif",
            "text/plain",
            "txt");

    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\\\/:*?\"<>|]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");
    private static final int LONGEST_NAME = 100;

    static HandedOutFile of(Attachment attachment) {
        String kind = attachment.contentType() == null ? UNKNOWN : attachment.contentType();
        String type = HARMLESS.containsKey(kind) ? kind : UNKNOWN;
        String name = name(attachment.title(), HARMLESS.getOrDefault(type, ""));
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new HandedOutFile(
                type,
                "attachment; filename=\"" + NOT_ASCII.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''"
                        + encoded);
    }

    /** The title with the ending of its kind, or without a kind as it is. */
    private static String name(String title, String ending) {
        String fit = UNFIT.matcher(title).replaceAll(" ").strip();
        String name = fit.isEmpty() ? "bilag" : fit.substring(0, Math.min(fit.length(), LONGEST_NAME));
        return ending.isEmpty() || name.toLowerCase(Locale.ROOT).endsWith("." + ending) ? name : name + "." + ending;
    }
}
