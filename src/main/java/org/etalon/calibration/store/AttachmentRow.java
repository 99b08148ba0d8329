package org.etalon.calibration.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.etalon.calibration.Calibrations.StoredAttachment;

@Entity
@IdClass(AttachmentRow.Key.class)
@Table(name = "attachment")
class AttachmentRow {
  @Id String calibration;
  @Id String name;

  @Column(name = "file_name")
  String fileName;

  @Column(name = "media_type")
  String mediaType;

  @Column byte[] bytes;

  static AttachmentRow of(String calibration, StoredAttachment attachment) {
    AttachmentRow row = new AttachmentRow();
    row.calibration = calibration;
    row.name = attachment.name();
    row.fileName = attachment.fileName();
    row.mediaType = attachment.mediaType();
    row.bytes = attachment.bytes();
    return row;
  }

  StoredAttachment toAttachment() {
    return new StoredAttachment(name, fileName, mediaType, bytes);
  }

  record Key(String calibration, String name) implements Serializable {}
}
