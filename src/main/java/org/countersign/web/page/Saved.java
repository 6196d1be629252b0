package org.countersign.web.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a browser saves and never shows: a document of somebody else must not become a page of ours. */
public final class Saved {
    /** The type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Saved() {}

    public static ResponseEntity<byte[]> as(String name, byte[] bytes) {
        return as(name, MediaType.APPLICATION_OCTET_STREAM, bytes);
    }

    public static ResponseEntity<byte[]> as(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type).headers(headers(name)).body(bytes);
    }

    /** Spring Security adds its headers with the first byte of a body, so an empty file would go without. */
    public static HttpHeaders headers(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        return headers;
    }
}
