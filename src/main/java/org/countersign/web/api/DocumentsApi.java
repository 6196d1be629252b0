package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import org.countersign.store.Enclosed;
import org.countersign.store.Repeats;
import org.countersign.store.Sha256;
import org.countersign.store.Upload;
import org.countersign.web.api.format.DocumentJson;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Quota;
import org.countersign.web.page.Saved;
import org.countersign.web.page.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The documents of a review, each under the path at which it was sent. */
@RestController
@RequestMapping(Answers.API + "/reviews/{id}/documents")
final class DocumentsApi {
    private static final String SHA_256 = "sha-256=:";

    private final Shelf shelf;
    private final Once once;
    private final Repeats repeats;
    private final Quota quota;

    DocumentsApi(Shelf shelf, Once once, Repeats repeats, Quota quota) {
        this.shelf = shelf;
        this.once = once;
        this.repeats = repeats;
        this.quota = quota;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ)
    ResponseEntity<String> list(@PathVariable String id) {
        return Answers.of(published(shelf.review(id).id()));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> enclose(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = Once.HEADER, required = false) @Nullable String key,
            Principal who)
            throws IOException {
        shelf.review(id);
        List<Upload> uploads = Received.of(files);
        return once.answer(key, who, Digest.of("enclose", id).and(uploads), () -> {
            Received.granted(quota.objection(id, uploads));
            shelf.enclose(id, who.getName(), uploads);
            return Once.made(null, published(id));
        });
    }

    @GetMapping("/{*path}")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable String path) {
        Enclosed document = find(shelf.review(id).id(), path.substring(1));
        ResponseEntity<byte[]> file =
                Answers.fixed(document.sha256(), MediaType.APPLICATION_OCTET_STREAM, shelf.bytes(document.sha256()));
        String name = document.path().substring(document.path().lastIndexOf('/') + 1);
        return ResponseEntity.ok()
                .headers(file.getHeaders())
                .headers(Saved.headers(name))
                .body(file.getBody());
    }

    /** May be sent as often as one likes: where the same bytes are, nothing happens. */
    @PutMapping(
            path = "/{*path}",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> put(
            @PathVariable String id,
            @PathVariable String path,
            InputStream body,
            @RequestHeader(name = "Content-Digest", required = false) @Nullable String digest,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String unless,
            Principal who)
            throws IOException {
        shelf.review(id);
        Upload upload = Received.at(path.substring(1), body);
        check(digest, upload.bytes());
        Repeats.Placed placed = repeats.place(
                id,
                who.getName(),
                shelf.asOf(id),
                upload,
                shelf.enclosures(id).superseded(List.of(upload)),
                "*".equals(unless),
                () -> Received.granted(quota.objection(id, List.of(upload))));
        if (placed == Repeats.Placed.TAKEN) {
            throw Refused.as(
                    Kind.PRECONDITION_FAILED,
                    "A document is at this path. Leave out If-None-Match to put this one in its place.");
        }
        ResponseEntity<String> answer = Answers.of(DocumentJson.of(find(id, upload.path())));
        return ResponseEntity.status(placed == Repeats.Placed.ADDED ? 201 : 200)
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    /** It is no longer judged; its bytes stay, and who puts it there again takes it back in. */
    @DeleteMapping(path = "/{*path}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.REVIEW)
    ResponseEntity<String> leaveOut(
            @PathVariable String id,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String reason,
            Principal who) {
        Enclosed document = find(shelf.review(id).id(), path.substring(1));
        if (reason.length() > Enclosed.LONGEST_REASON) {
            throw Refused.as(Kind.INVALID, "A reason has at most " + Enclosed.LONGEST_REASON + " characters.");
        }
        if (shelf.enclosures(id).isAlone(document.path())) {
            throw Refused.as(Kind.CONFLICT, Shelf.ALONE);
        }
        shelf.reviews().papers().leaveOut(id, document.path(), true, reason.strip(), who.getName(), shelf.asOf(id));
        return Answers.of(published(id));
    }

    /** What the sender reckoned of the bytes it sent must be what came here, as RFC 9530 has it. */
    private static void check(@Nullable String digest, byte[] bytes) {
        String reckoned =
                SHA_256 + Base64.getEncoder().encodeToString(Sha256.digest().digest(bytes)) + ":";
        if (digest != null && digest.contains(SHA_256) && !digest.contains(reckoned)) {
            throw Refused.field("Content-Digest", "is not that of the bytes that came; send the document again");
        }
    }

    private Enclosed find(String id, String path) {
        return shelf.reviews().papers().of(id).stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .orElseThrow(Shelf::missing);
    }

    private ListJson<DocumentJson> published(String id) {
        return ListJson.whole(
                shelf.reviews().papers().of(id).stream().map(DocumentJson::of).toList());
    }
}
