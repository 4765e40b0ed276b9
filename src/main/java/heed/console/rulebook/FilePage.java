package heed.console.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import heed.console.Screen;
import heed.rulebook.RulebookFiles;
import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftContent;
import heed.rulebook.workshop.CheckReport;
import heed.rulebook.workshop.DraftView;
import heed.rulebook.workshop.DraftView.Conflict;
import heed.rulebook.workshop.Workshop;
import heed.shared.Json;
import heed.shared.Permission;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * What the page of one file of a draft tells.
 *
 * @param etag of its content; nothing where the draft has no such file yet
 * @param text the whole file
 * @param readOnly whether it cannot be changed here
 * @param why a word for why it cannot, or nothing
 * @param crlf whether its lines end as Windows ends them
 * @param noted what the last check of the draft says, as JSON; nothing where there was none
 * @param conflict what others changed in it too
 */
public record FilePage(
    DraftView draft,
    FileTree tree,
    String path,
    FileEditor editor,
    String etag,
    String text,
    boolean readOnly,
    String why,
    boolean crlf,
    String noted,
    Optional<Conflict> conflict) {

  /**
   * The page.
   *
   * @param insists whether the person wants to change what waits for its approval
   */
  static FilePage of(Workshop workshop, UUID id, String path, boolean insists, Screen screen) {
    FileEditor editor = FileEditor.of(path);
    DraftView draft = workshop.reading().view(id);
    DraftContent content = workshop.content(id);
    Optional<byte[]> bytes = content.find(path);
    Optional<String> text = bytes.map(FilePage::decode).orElse(Optional.of(""));
    Optional<CheckReport> checked = workshop.checking().remembered(draft.contentHash());
    Optional<ReportView> report = checked.map(it -> ReportView.of(it, draft));
    String why = whyNot(draft, text, insists, screen);
    return new FilePage(
        draft,
        FileTree.of(content.files().byPath().keySet(), draft, report, path),
        path,
        editor,
        bytes.map(RulebookFiles::sha256).orElse(""),
        text.orElseGet(() -> new String(bytes.orElseThrow(), StandardCharsets.UTF_8)),
        !why.isEmpty(),
        why,
        text.filter(it -> it.contains("\r\n")).isPresent(),
        checked.map(it -> write(Noted.of(it, path, ReportView.acknowledged(draft)))).orElse(""),
        draft.conflicts().stream().filter(it -> it.path().equals(path)).findFirst());
  }

  private static String whyNot(
      DraftView draft, Optional<String> text, boolean insists, Screen screen) {
    if (!screen.may(Permission.EDIT_RULES.name())) {
      return "reader";
    }
    if (text.isEmpty()) {
      return "no-text";
    }
    if (draft.state() == Draft.State.PUBLISHED || draft.state() == Draft.State.DISCARDED) {
      return "closed";
    }
    return draft.state() != Draft.State.EDITING && !insists ? "sent" : "";
  }

  private static String write(Noted noted) {
    try {
      return Json.mapper().writeValueAsString(noted);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("notes could not be written as JSON", impossible);
    }
  }

  private static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }
}
