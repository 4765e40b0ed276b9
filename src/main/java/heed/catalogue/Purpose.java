package heed.catalogue;

/** The consent that an action needs: {@code MARKETING}, or {@code SERVICE} only. */
public enum Purpose {
  SERVICE,
  MARKETING
}
