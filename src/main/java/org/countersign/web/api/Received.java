package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.countersign.store.Upload;
import org.countersign.web.page.Paths;
import org.countersign.web.page.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Documents as a program sends them. */
final class Received {
    private static final int LARGEST = 64 << 20;

    private Received() {}

    /** Those of a form; one without any is refused. */
    static List<Upload> of(@Nullable List<MultipartFile> files) throws IOException {
        List<Upload> uploads = Uploads.chosen(files == null ? List.of() : files, List.of());
        if (uploads.isEmpty()) {
            throw Refused.field("files", "is missing; send at least one document, each with the name of its file");
        }
        return uploads;
    }

    /** The only one of a form. */
    static Upload one(@Nullable List<MultipartFile> files) throws IOException {
        List<Upload> uploads = of(files);
        if (uploads.size() > 1) {
            throw Refused.field("files", "are " + uploads.size() + "; send one");
        }
        return uploads.get(0);
    }

    /** Refuses what is more than may be kept. */
    static void granted(Optional<String> objection) {
        objection.ifPresent(why -> {
            throw Refused.as(Kind.TOO_LARGE, why);
        });
    }

    /** The one that is sent to its place. */
    static Upload at(String path, InputStream body) throws IOException {
        String safe = Paths.safe(path);
        if (!safe.equals(path)) {
            throw Refused.field("path", "cannot be the place of a document; \"" + safe + "\" could");
        }
        byte[] bytes = bytes(body, LARGEST);
        if (bytes.length == 0) {
            throw Refused.field("body", "is empty; send the bytes of the document");
        }
        return new Upload(path, bytes);
    }

    /** All that was sent, unless it is more. */
    static byte[] bytes(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Refused.as(Kind.TOO_LARGE, "Send at most " + most + " bytes here.");
        }
        return bytes;
    }
}
