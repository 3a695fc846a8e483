// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace Quaver::Ui {

//! Tags as one types them: separated by commas or semicolons, be they Latin or East Asian, each
//! completed from those that there are.
class TagField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TagField(QWidget *parent = nullptr);

    void setKnownTags(const QStringList &tags);
    void setTags(const QStringList &tags);
    //! As they stand in the field, empty ones left out.
    [[nodiscard]] QStringList tags() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] std::pair<qsizetype, qsizetype> currentTag() const;
    void offer();
    void take(const QString &tag);

    QStringListModel *m_known;
    QCompleter *m_completer;
};

} // namespace Quaver::Ui
