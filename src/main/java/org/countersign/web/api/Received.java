package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
        if (files == null || files.stream().allMatch(MultipartFile::isEmpty)) {
            throw Refused.field("files", "is missing; send at least one document that is not empty");
        }
        return Uploads.of(files);
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
