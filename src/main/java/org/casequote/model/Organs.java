package org.casequote.model;

import java.util.List;

/** The controlled words for organs and operations. */
public final class Organs {

  /** Every organ that a site can have. */
  public static final List<String> ALL =
      list(
          """
          adrenal · anus · appendix · bile duct · bladder · bone · bone marrow · brain · breast · cervix · colon
          · esophagus · eye · fallopian tube · gallbladder · heart · kidney · larynx · liver · lung · lymph node
          · mediastinum · meninges · mesentery · nasal cavity · omentum · oral cavity · orbit · ovary · pancreas
          · parathyroid · penis · peritoneum · pharynx · pineal · pituitary · placenta · pleura · prostate
          · rectum · retroperitoneum · salivary gland · scrotum · sinus · skin · small intestine · soft tissue
          · spinal cord · spleen · stomach · testis · thymus · thyroid · trachea · ureter · urethra · uterus
          · vagina · vulva · other
          """);

  /** Every operation that a surgery can be. */
  public static final List<String> PROCEDURES =
      list(
          """
          ablation · excision · wide excision · amputation · appendectomy · biopsy-excision · bowel resection
          · colectomy · craniotomy · cystectomy · cystoprostatectomy · curettage · debulking · enucleation
          · esophagectomy · gastrectomy · hemicolectomy · hepatectomy · hysterectomy · laminectomy
          · laryngectomy · lobectomy · lumpectomy · lymphadenectomy · mastectomy · maxillectomy
          · metastasectomy · Mohs · nephrectomy · oophorectomy · orchiectomy · pancreatectomy · parotidectomy
          · penectomy · pneumonectomy · polypectomy · prostatectomy · rectal resection
          · salpingo-oophorectomy · splenectomy · thymectomy · thyroidectomy · transurethral resection
          · Whipple · transplantation · resection
          """);

  private Organs() {}

  private static List<String> list(String words) {
    return List.of(words.strip().split("\\s*·\\s*"));
  }
}
